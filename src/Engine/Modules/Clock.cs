namespace OrchardCore.Modules;

public interface IClock
{
    DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone);
    ITimeZone GetSystemTimeZone();
    ITimeZone GetTimeZone(string timeZoneId);
    ITimeZone[] GetTimeZones();
    DateTime UtcNow { get; }
}

public interface ITimeZone
{
    string TimeZoneId { get; set; }
}

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

public static class ClockExtensions
{
    /// <summary>Converts a time in UTC.</summary>
    public static DateTimeOffset ConvertToTimeZone(this IClock clock, DateTime dateTime, ITimeZone timeZone) =>
        clock.ConvertToTimeZone(Utc(dateTime), timeZone);

    /// <summary>Converts a time in UTC.</summary>
    public static Task<DateTimeOffset> ConvertToLocalAsync(this ILocalClock localClock, DateTime dateTime) =>
        localClock.ConvertToLocalAsync(Utc(dateTime));

    private static DateTimeOffset Utc(DateTime time) =>
        new(time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

public interface ILocalClock
{
    Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset);
    Task<DateTime> ConvertToUtcAsync(DateTime dateTime);
    Task<DateTimeOffset> GetLocalNowAsync();
    Task<ITimeZone> GetLocalTimeZoneAsync();
}

/// <summary>The time where the site is: its settings name the zone.</summary>
internal sealed class LocalClock(IClock clock, IServiceProvider services) : ILocalClock
{
    private ITimeZone? _zone;

    public async Task<ITimeZone> GetLocalTimeZoneAsync()
    {
        if (_zone is null)
        {
            var site = services.GetService<ISiteService>() is { } sites ? await sites.GetSiteSettingsAsync() : null;
            _zone = site?.TimeZoneId is { Length: > 0 } id ? clock.GetTimeZone(id) : clock.GetSystemTimeZone();
        }

        return _zone;
    }

    public async Task<DateTimeOffset> GetLocalNowAsync() => await ConvertToLocalAsync(clock.UtcNow);

    public async Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset) =>
        clock.ConvertToTimeZone(dateTimeOffset, await GetLocalTimeZoneAsync());

    /// <summary>An hour that the clocks skip, or have twice, is taken as if it were standard time.</summary>
    public async Task<DateTime> ConvertToUtcAsync(DateTime dateTime)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await GetLocalTimeZoneAsync()).TimeZoneId);
        var local = DateTime.SpecifyKind(dateTime, DateTimeKind.Unspecified);

        return zone.IsInvalidTime(local)
            ? DateTime.SpecifyKind(local - zone.BaseUtcOffset, DateTimeKind.Utc)
            : TimeZoneInfo.ConvertTimeToUtc(local, zone);
    }
}
