namespace OrchardCore.Admin;

public class AdminOptions
{
    /// <summary>The first segment of every dashboard address.</summary>
    public string AdminUrlPrefix { get; set; } = "Admin";
}
