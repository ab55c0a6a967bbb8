namespace OrchardCore.Modules;

public interface ILocalClock
{
    Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset);
    Task<DateTime> ConvertToUtcAsync(DateTime dateTime);
    Task<DateTimeOffset> GetLocalNowAsync();
    Task<ITimeZone> GetLocalTimeZoneAsync();
}
