namespace OrchardCore.Modules;

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
