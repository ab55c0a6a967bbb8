namespace OrchardCore.Modules;

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
