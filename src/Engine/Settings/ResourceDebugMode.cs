namespace OrchardCore.Settings;

public enum ResourceDebugMode
{
    FromConfiguration = 0,
    Enabled = 1,
    Disabled = 2,
}
