namespace OrchardCore.ContentFields.Fields;

internal sealed class DateFieldDisplayDriver(IStringLocalizer<DateFieldDisplayDriver> texts)
    : FieldEditor<DateField, DisplayDateFieldViewModel, EditDateFieldViewModel, DateFieldSettings>(texts, nameof(DateField.Value))
{
    protected override LocalizedString? Problem(EditDateFieldViewModel form, bool isBound, string name) =>
        isBound ? null : S["The value of {0} must be a date.", name];

    protected override ValueTask<bool> IsAsShownAsync(EditDateFieldViewModel form, DateField field) =>
        new(FieldInputs.Date(form.Value) == FieldInputs.Date(field.Value));

    protected override bool IsEmpty(DateField field) => field.Value is null;
}

internal sealed class TimeFieldDisplayDriver(IStringLocalizer<TimeFieldDisplayDriver> texts)
    : FieldEditor<TimeField, DisplayTimeFieldViewModel, EditTimeFieldViewModel, TimeFieldSettings>(texts, nameof(TimeField.Value))
{
    protected override LocalizedString? Problem(EditTimeFieldViewModel form, bool isBound, string name) =>
        isBound ? null : S["The value of {0} must be a time of day.", name];

    protected override ValueTask<bool> IsAsShownAsync(EditTimeFieldViewModel form, TimeField field) =>
        new(FieldInputs.Time(form.Value) == FieldInputs.Time(field.Value));

    protected override bool IsEmpty(TimeField field) => field.Value is null;
}

/// <summary>Moments are kept in UTC; they are shown and typed in the site's time zone.</summary>
internal sealed class DateTimeFieldDisplayDriver(ILocalClock clock, IStringLocalizer<DateTimeFieldDisplayDriver> texts)
    : FieldEditor<DateTimeField, DisplayDateTimeFieldViewModel, EditDateTimeFieldViewModel, DateTimeFieldSettings>(
        texts, nameof(EditDateTimeFieldViewModel.LocalDateTime))
{
    protected override async ValueTask FillAsync(DisplayDateTimeFieldViewModel model) =>
        model.LocalDateTime = await clock.LocalAsync(model.Field.Value);

    // Stored in another zone than the form's: it is put into the form where it is shown.
    protected override async ValueTask DescribeAsync(EditDateTimeFieldViewModel form, BuildFieldEditorContext context) =>
        form.LocalDateTime = await clock.LocalAsync(form.Field.Value);

    protected override LocalizedString? Problem(EditDateTimeFieldViewModel form, bool isBound, string name) =>
        isBound ? null : S["The value of {0} must be a date and a time.", name];

    // One local time is two moments when the clocks go back: an untouched one is the moment that is stored.
    protected override async ValueTask<bool> IsAsShownAsync(EditDateTimeFieldViewModel form, DateTimeField field) =>
        FieldInputs.Moment(form.LocalDateTime) == FieldInputs.Moment(await clock.LocalAsync(field.Value));

    protected override async ValueTask TakeAsync(
        DateTimeField field, EditDateTimeFieldViewModel form, UpdateFieldEditorContext context)
    {
        if (context.Updater.ModelState.ContainsKey($"{Prefix}.{nameof(form.LocalDateTime)}"))
            field.Value = form.LocalDateTime is { } local ? await clock.ConvertToUtcAsync(local) : null;
    }

    protected override bool IsEmpty(DateTimeField field) => field.Value is null;
}

internal static class LocalClockExtensions
{
    public static async ValueTask<DateTime?> LocalAsync(this ILocalClock clock, DateTime? utc) => utc is { } moment
        ? (await clock.ConvertToLocalAsync(DateTime.SpecifyKind(moment, DateTimeKind.Utc))).DateTime
        : null;
}
