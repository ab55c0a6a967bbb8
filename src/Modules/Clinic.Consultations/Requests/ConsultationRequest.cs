namespace Clinic.Consultations;

/// <summary>A request as it is stored: what the visitor wrote is in <see cref="Protected"/> only.</summary>
public sealed class ConsultationRequest
{
    public long Id { get; set; }

    /// <summary>Kept by the store: who changes an older one than is stored is refused.</summary>
    public long Version { get; set; }

    public string RequestId { get; set; } = "";
    public DateTime ReceivedUtc { get; set; }
    public RequestStatus Status { get; set; }
    public string Mark { get; set; } = "";

    /// <summary>The wording that the visitor agreed to.</summary>
    public string ConsentVersion { get; set; } = "";

    /// <summary>The answers, encrypted with the tenant's own keys.</summary>
    public string Protected { get; set; } = "";

    /// <summary>Who has opened it, and when.</summary>
    public List<RequestAccess> Accesses { get; set; } = [];
}

public sealed record RequestAccess(string UserName, DateTime Utc);

[JsonConverter(typeof(JsonStringEnumConverter<RequestStatus>))]
public enum RequestStatus
{
    New,
    Contacted,
    Closed,
}

/// <summary>An answer with the label under which it was asked.</summary>
public sealed record Answer(string Name, string Label, string Value);
