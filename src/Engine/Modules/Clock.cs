namespace OrchardCore.Modules;

/// <summary>The time in UTC, and in the time zones that the machine knows by their IANA ids.</summary>
internal sealed class Clock : IClock
{
    private static readonly ConcurrentDictionary<string, TimeZoneInfo?> Zones = [];

    private static readonly Lazy<ITimeZone[]> All = new(() =>
        [.. TimeZoneInfo.GetSystemTimeZones().Where(zone => zone.HasIanaId).Select(zone => new KnownTimeZone(zone.Id))]);

    public DateTime UtcNow => DateTime.UtcNow;

    public ITimeZone[] GetTimeZones() => All.Value;

    /// <summary>The time zone, or the machine's own where no such one is known.</summary>
    public ITimeZone GetTimeZone(string timeZoneId) =>
        Find(timeZoneId) is { } zone ? new KnownTimeZone(zone.Id) : GetSystemTimeZone();

    public ITimeZone GetSystemTimeZone() => new KnownTimeZone(Local);

    public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) =>
        TimeZoneInfo.ConvertTime(dateTimeOffset, Find(timeZone.TimeZoneId) ?? TimeZoneInfo.Local);

    /// <summary>The zone of that id, which is asked for again and again.</summary>
    internal static TimeZoneInfo? Find(string? timeZoneId) => string.IsNullOrEmpty(timeZoneId)
        ? null
        : Zones.GetOrAdd(timeZoneId, static id => TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null);

    private static string Local => TimeZoneInfo.Local.HasIanaId
        ? TimeZoneInfo.Local.Id
        : TimeZoneInfo.TryConvertWindowsIdToIanaId(TimeZoneInfo.Local.Id, out var id) ? id : "UTC";

    private sealed class KnownTimeZone(string id) : ITimeZone
    {
        public string TimeZoneId { get; set; } = id;

        public override string ToString() => TimeZoneId;
    }
}
