namespace OrchardCore.DisplayManagement.Editing;

/// <summary>Makes elements; an attribute without a value is left out.</summary>
internal static class Tags
{
    public static TagBuilder Of(string name, params (string Name, string? Value)[] attributes) => Of(name, null, attributes);

    public static TagBuilder Of(string name, IHtmlContent? inner, params (string Name, string? Value)[] attributes)
    {
        var tag = new TagBuilder(name);
        if (name == "input")
            tag.TagRenderMode = TagRenderMode.SelfClosing;

        foreach (var (attribute, value) in attributes.Where(attribute => attribute.Value is not null))
            tag.Attributes[attribute] = value;

        if (inner is not null)
            tag.InnerHtml.AppendHtml(inner);

        return tag;
    }
}
