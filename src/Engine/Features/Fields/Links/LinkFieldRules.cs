namespace OrchardCore.ContentFields.Fields;

internal sealed class LinkFieldRules(IStringLocalizer<LinkFieldRules> S) : IFieldRules<LinkField>
{
    public IEnumerable<ValidationResult> Check(LinkField field, ContentPartFieldDefinition definition)
    {
        var settings = definition.GetSettings<LinkFieldSettings>();
        var name = definition.DisplayName();
        if (string.IsNullOrWhiteSpace(field.Url))
        {
            if (settings.Required)
                yield return new(S["The url is required for {0}.", name], [nameof(field.Url)]);
        }
        else if (!SafeUrl.IsAllowed(field.Url) || !Uri.TryCreate(field.Url, UriKind.RelativeOrAbsolute, out _))
            yield return new(S["{0} must lead to a page, a mail address or a telephone.", name], [nameof(field.Url)]);

        if (settings.LinkTextMode == LinkTextMode.Required && string.IsNullOrWhiteSpace(field.Text)
            && (settings.Required || !string.IsNullOrWhiteSpace(field.Url)))
            yield return new(S["The link text is required for {0}.", name], [nameof(field.Text)]);
    }
}
