namespace OrchardCore.ContentManagement;

public class PreviewAspect
{
    public string PreviewUrl { get; set; } = null!;
}
