namespace OrchardCore.ContentFields.Fields;

internal sealed class YoutubeFieldDisplayDriver(IStringLocalizer<YoutubeFieldDisplayDriver> texts)
    : FieldEditor<YoutubeField, YoutubeFieldDisplayViewModel, EditYoutubeFieldViewModel, YoutubeFieldSettings>(
        texts, nameof(YoutubeField.RawAddress))
{
    protected override void Take(YoutubeField field, EditYoutubeFieldViewModel form, YoutubeFieldSettings settings)
    {
        field.RawAddress = form.RawAddress?.Trim();
        field.EmbeddedAddress = YoutubeAddress.Embedded(field.RawAddress);
    }

    protected override bool IsEmpty(YoutubeField field) => string.IsNullOrWhiteSpace(field.RawAddress);

    public override IEnumerable<ValidationResult> Check(YoutubeField field, ContentPartFieldDefinition definition) =>
        IsEmpty(field) || YoutubeAddress.Embedded(field.RawAddress) is not null
            ? base.Check(field, definition)
            : [Fault(S["{0} must be the address of a YouTube video.", definition.DisplayName()])];
}
