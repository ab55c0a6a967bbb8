namespace OrchardCore.ContentFields.Fields;

internal sealed class YoutubeFieldRules(IStringLocalizer<YoutubeFieldRules> S)
    : RequiredRules<YoutubeField, YoutubeFieldSettings>(S, nameof(YoutubeField.RawAddress))
{
    protected override bool IsEmpty(YoutubeField field) => string.IsNullOrWhiteSpace(field.RawAddress);

    public override IEnumerable<ValidationResult> Check(YoutubeField field, ContentPartFieldDefinition definition) =>
        IsEmpty(field) || YoutubeAddress.Embedded(field.RawAddress) is not null
            ? base.Check(field, definition)
            : [new(S["{0} must be the address of a YouTube video.", definition.DisplayName()], [nameof(field.RawAddress)])];
}
