namespace OrchardCore.ContentFields.Fields;

/// <summary>Moments are kept in UTC; they are shown and typed in the site's time zone.</summary>
internal sealed class DateTimeFieldDisplayDriver(
    IFieldRules<DateTimeField> rules, ILocalClock clock, IStringLocalizer<DateTimeFieldDisplayDriver> S)
    : ContentFieldDisplayDriver<DateTimeField>
{
    public override IDisplayResult Display(DateTimeField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayDateTimeFieldViewModel>(GetDisplayShapeType(context), async model =>
        {
            model.LocalDateTime = await LocalAsync(field.Value);
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        })
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(DateTimeField field, BuildFieldEditorContext context) =>
        Initialize<EditDateTimeFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            model.LocalDateTime = await LocalAsync(field.Value);
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });

    public override async Task<IDisplayResult?> UpdateAsync(DateTimeField field, UpdateFieldEditorContext context)
    {
        var form = new EditDateTimeFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.LocalDateTime!);

        var name = context.PartFieldDefinition.DisplayName();
        if (context.Updater.ModelState.Explain(
            Prefix, nameof(form.LocalDateTime), S["The value of {0} must be a date and a time.", name]))
            return Edit(field, context);

        field.Value = form.LocalDateTime is { } local ? await clock.ConvertToUtcAsync(local) : null;
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));
        return Edit(field, context);
    }

    private async ValueTask<DateTime?> LocalAsync(DateTime? utc) => utc is { } moment
        ? (await clock.ConvertToLocalAsync(DateTime.SpecifyKind(moment, DateTimeKind.Utc))).DateTime
        : null;
}
