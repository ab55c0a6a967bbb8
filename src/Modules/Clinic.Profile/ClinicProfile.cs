namespace Clinic.Profile;

/// <summary>Who the clinic is. A site setting: <c>{{ Clinic.Name }}</c> in templates.</summary>
public sealed class ClinicProfile
{
    // Every page shows them, and a tenant's settings are one object for all pages.
    private ReadHours? _openingHours;

    public string Name { get; set; } = "";
    public string Tagline { get; set; } = "";
    public string Telephone { get; set; } = "";
    public string Email { get; set; } = "";
    public string Street { get; set; } = "";
    public string City { get; set; } = "";
    public string Region { get; set; } = "";
    public string PostalCode { get; set; } = "";

    /// <summary>A line each: <c>Monday to Friday: 9 am to 5 pm</c>.</summary>
    public string Hours { get; set; } = "";

    /// <summary>A line each: <c>Name | Credentials | Role</c>.</summary>
    public string Practitioners { get; set; } = "";

    /// <summary>The colour of links and buttons, such as <c>#1f6f6b</c>; empty for the theme's own.</summary>
    public string BrandColor { get; set; } = "";

    [JsonIgnore]
    public IReadOnlyList<OpeningHours> OpeningHours => _openingHours is { } known && known.Lines == Hours
        ? known.Rows
        : (_openingHours = new(Hours, [.. Rows(Hours, ':', 2).Select(row => new OpeningHours(row[0], Cell(row, 1)))])).Rows;

    [JsonIgnore]
    public IReadOnlyList<Practitioner> Team =>
        [.. Rows(Practitioners, '|', 3).Select(row => new Practitioner(row[0], Cell(row, 1), Cell(row, 2)))];

    [JsonIgnore] // Derived: digits and a leading plus, for tel: links.
    public string TelephoneLink => new([.. Telephone.Where((sign, at) => char.IsAsciiDigit(sign) || sign == '+' && at == 0)]);

    // Only the first colon parts the days from the times: 9:00 has one too.
    private static IEnumerable<string[]> Rows(string lines, char separator, int cells) =>
        lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(separator, cells, StringSplitOptions.TrimEntries));

    private sealed record ReadHours(string Lines, OpeningHours[] Rows);

    private static string Cell(string[] row, int at) => at < row.Length ? row[at] : "";
}

/// <summary>Days and times as they are read: <c>Saturday</c>, <c>closed</c>.</summary>
public sealed record OpeningHours(string Days, string Times);

public sealed record Practitioner(string Name, string Credentials, string Role);
