namespace OrchardCore.ResourceManagement;

public class LinkEntry
{
    private readonly TagBuilder _tag = new("link") { TagRenderMode = TagRenderMode.SelfClosing };

    public string? Condition { get; set; }
    public bool AppendVersion { get; set; }
    public string? Rel { get => Get("rel"); set => SetAttribute("rel", value); }
    public string? Type { get => Get("type"); set => SetAttribute("type", value); }
    public string? Title { get => Get("title"); set => SetAttribute("title", value); }
    public string? Href { get => Get("href"); set => SetAttribute("href", value); }
    public string? Sizes { get => Get("sizes"); set => SetAttribute("sizes", value); }

    public LinkEntry AddAttribute(string name, string? value)
    {
        _tag.MergeAttribute(name, value);
        return this;
    }

    public LinkEntry SetAttribute(string name, string? value)
    {
        _tag.MergeAttribute(name, value, replaceExisting: true);
        return this;
    }

    public IHtmlContent GetTag() => _tag;

    private string? Get(string name) => _tag.Attributes.TryGetValue(name, out var value) ? value : null;
}
