namespace OrchardCore.ResourceManagement;

/// <summary>A resource that the page needs, as it is written into it.</summary>
public class ResourceRequiredContext
{
    public ResourceDefinition Resource { get; set; } = null!;
    public RequireSettings Settings { get; set; } = null!;
    public IFileVersionProvider? FileVersionProvider { get; set; }

    public void WriteTo(TextWriter writer, string appPath) =>
        Resource.GetTagBuilder(Settings, appPath, FileVersionProvider).WriteTo(writer, HtmlEncoder.Default);
}
