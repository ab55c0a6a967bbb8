namespace OrchardCore.Settings;

public enum CacheMode
{
    FromConfiguration = 0,
    Enabled = 1,
    DebugEnabled = 2,
    Disabled = 3,
}
