namespace OrchardCore.Modules;

public interface ITimeZone
{
    string TimeZoneId { get; set; }
}
