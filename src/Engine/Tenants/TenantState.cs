namespace OrchardCore.Environment.Shell.Models;

public enum TenantState
{
    Uninitialized = 0,
    Initializing = 1,
    Running = 2,
    Disabled = 3,
    Invalid = 4,
}
