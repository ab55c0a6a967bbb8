namespace OrchardCore.ResourceManagement;

/// <summary>Writes a part of what the page has asked for, where the layout says <c>&lt;resources type="…"&gt;</c>.</summary>
public interface IResourcesTagHelperProcessor
{
    Task ProcessAsync(ResourcesTagHelperProcessorContext context);
}

public record ResourcesTagHelperProcessorContext(ResourceTagType Type, TextWriter Writer);

internal sealed class ResourceProcessor(IResourceManager resources) : IResourcesTagHelperProcessor
{
    public Task ProcessAsync(ResourcesTagHelperProcessorContext context)
    {
        ResourceWriting.Write(resources, context.Type, context.Writer);
        return Task.CompletedTask;
    }
}

internal static class ResourceWriting
{
    public static void Write(IResourceManager resources, ResourceTagType type, TextWriter writer)
    {
        switch (type)
        {
            case ResourceTagType.Meta:
                resources.RenderMeta(writer);
                break;
            case ResourceTagType.HeadLink:
                resources.RenderHeadLink(writer);
                break;
            case ResourceTagType.Stylesheet:
                resources.RenderStylesheet(writer);
                break;
            case ResourceTagType.HeadScript:
                resources.RenderHeadScript(writer);
                break;
            case ResourceTagType.FootScript:
                resources.RenderFootScript(writer);
                break;
            case ResourceTagType.Header:
                resources.RenderMeta(writer);
                resources.RenderHeadLink(writer);
                resources.RenderStylesheet(writer);
                resources.RenderHeadScript(writer);
                break;
            default:
                resources.RenderFootScript(writer);
                break;
        }
    }
}
