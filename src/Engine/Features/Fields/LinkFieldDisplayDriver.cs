namespace OrchardCore.ContentFields.Fields;

internal sealed class LinkFieldDisplayDriver(IStringLocalizer<LinkFieldDisplayDriver> texts)
    : FieldEditor<LinkField, DisplayLinkFieldViewModel, EditLinkFieldViewModel, LinkFieldSettings>(texts, nameof(LinkField.Url))
{
    protected override void Preset(EditLinkFieldViewModel form, LinkField field, LinkFieldSettings settings)
    {
        form.Url ??= settings.DefaultUrl;
        form.Text ??= settings.DefaultText;
        form.Target ??= settings.DefaultTarget;
    }

    protected override void Take(LinkField field, EditLinkFieldViewModel form, LinkFieldSettings settings)
    {
        field.Url = form.Url?.Trim();
        field.Text = settings.LinkTextMode switch
        {
            LinkTextMode.Static => settings.DefaultText,
            LinkTextMode.Url => field.Url,
            _ => form.Text,
        };
        field.Target = form.Target is "_blank" || form.Target == field.Target ? form.Target : null;
    }

    public override IEnumerable<ValidationResult> Check(LinkField field, ContentPartFieldDefinition definition)
    {
        var (settings, name) = (SettingsOf(definition), definition.DisplayName());
        if (string.IsNullOrWhiteSpace(field.Url))
        {
            if (settings.Required)
                yield return Fault(S["The url is required for {0}.", name]);
        }
        else if (!SafeUrl.IsAllowed(field.Url) || !Uri.TryCreate(field.Url, UriKind.RelativeOrAbsolute, out _))
            yield return Fault(S["{0} must lead to a page, a mail address or a telephone.", name]);

        if (settings.LinkTextMode == LinkTextMode.Required && string.IsNullOrWhiteSpace(field.Text)
            && (settings.Required || !string.IsNullOrWhiteSpace(field.Url)))
            yield return new(S["The link text is required for {0}.", name], [nameof(field.Text)]);
    }
}
