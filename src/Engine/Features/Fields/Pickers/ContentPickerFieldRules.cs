namespace OrchardCore.ContentFields.Fields;

internal sealed class ContentPickerFieldRules(IStringLocalizer<ContentPickerFieldRules> S)
    : RequiredRules<ContentPickerField, ContentPickerFieldSettings>(S, nameof(ContentPickerField.ContentItemIds))
{
    protected override bool IsEmpty(ContentPickerField field) => field.ContentItemIds is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(ContentPickerField field, ContentPartFieldDefinition definition) =>
        field.ContentItemIds is { Length: > 1 } && !definition.GetSettings<ContentPickerFieldSettings>().Multiple
            ? [new(S["The {0} field cannot contain multiple items.", definition.DisplayName()], [nameof(field.ContentItemIds)])]
            : base.Check(field, definition);
}

internal sealed class UserPickerFieldRules(IStringLocalizer<UserPickerFieldRules> S)
    : RequiredRules<UserPickerField, UserPickerFieldSettings>(S, nameof(UserPickerField.UserIds))
{
    protected override bool IsEmpty(UserPickerField field) => field.UserIds is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(UserPickerField field, ContentPartFieldDefinition definition) =>
        field.UserIds is { Length: > 1 } && !definition.GetSettings<UserPickerFieldSettings>().Multiple
            ? [new(S["The {0} field cannot contain multiple users.", definition.DisplayName()], [nameof(field.UserIds)])]
            : base.Check(field, definition);
}
