namespace OrchardCore.Modules;

public interface IClock
{
    DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone);
    ITimeZone GetSystemTimeZone();
    ITimeZone GetTimeZone(string timeZoneId);
    ITimeZone[] GetTimeZones();
    DateTime UtcNow { get; }
}
