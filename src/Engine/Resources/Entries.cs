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

public class MetaEntry
{
    private readonly TagBuilder _tag = new("meta") { TagRenderMode = TagRenderMode.SelfClosing };

    public MetaEntry()
    {
    }

    public MetaEntry(
        string? name = null, string? property = null, string? content = null, string? httpEquiv = null,
        string? charset = null)
    {
        if (!string.IsNullOrEmpty(name))
            Name = name;

        if (!string.IsNullOrEmpty(property))
            Property = property;

        if (!string.IsNullOrEmpty(content))
            Content = content;

        if (!string.IsNullOrEmpty(httpEquiv))
            HttpEquiv = httpEquiv;

        if (!string.IsNullOrEmpty(charset))
            Charset = charset;
    }

    public string? Name { get => Get("name"); set => SetAttribute("name", value); }
    public string? Property { get => Get("property"); set => SetAttribute("property", value); }
    public string? Content { get => Get("content"); set => SetAttribute("content", value); }
    public string? HttpEquiv { get => Get("http-equiv"); set => SetAttribute("http-equiv", value); }
    public string? Charset { get => Get("charset"); set => SetAttribute("charset", value); }

    public MetaEntry AddAttribute(string name, string? value)
    {
        _tag.MergeAttribute(name, value);
        return this;
    }

    public MetaEntry SetAttribute(string name, string? value)
    {
        _tag.MergeAttribute(name, value, replaceExisting: true);
        return this;
    }

    /// <summary>Everything that <paramref name="meta1"/> says, then what <paramref name="meta2"/> adds.</summary>
    public static MetaEntry Combine(MetaEntry meta1, MetaEntry meta2, string contentSeparator)
    {
        var combined = new MetaEntry();
        foreach (var (name, value) in meta2._tag.Attributes.Concat(meta1._tag.Attributes))
            combined.SetAttribute(name, value);

        if (!string.IsNullOrEmpty(meta1.Content) && !string.IsNullOrEmpty(meta2.Content))
            combined.Content = meta1.Content + contentSeparator + meta2.Content;

        return combined;
    }

    public IHtmlContent GetTag() => _tag;

    private string? Get(string name) => _tag.Attributes.TryGetValue(name, out var value) ? value : null;
}
