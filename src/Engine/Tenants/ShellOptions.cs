namespace OrchardCore.Environment.Shell;

/// <summary>Where the tenants keep what is theirs.</summary>
public class ShellOptions
{
    public string ShellsApplicationDataPath { get; set; } = "";
    public string ShellsContainerName { get; set; } = "Sites";
}
