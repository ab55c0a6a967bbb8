namespace OrchardCore.ContentManagement.Metadata.Models;

public class StereotypeDescription
{
    public string DisplayName { get; set; } = null!;
    public string Stereotype { get; set; } = null!;
}
