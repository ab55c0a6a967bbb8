namespace OrchardCore.ContentFields.Fields;

internal sealed class DateFieldRules(IStringLocalizer<DateFieldRules> S)
    : RequiredRules<DateField, DateFieldSettings>(S, nameof(DateField.Value))
{
    protected override bool IsEmpty(DateField field) => field.Value is null;
}

internal sealed class DateTimeFieldRules(IStringLocalizer<DateTimeFieldRules> S)
    : RequiredRules<DateTimeField, DateTimeFieldSettings>(S, "LocalDateTime")
{
    protected override bool IsEmpty(DateTimeField field) => field.Value is null;
}

internal sealed class TimeFieldRules(IStringLocalizer<TimeFieldRules> S)
    : RequiredRules<TimeField, TimeFieldSettings>(S, nameof(TimeField.Value))
{
    protected override bool IsEmpty(TimeField field) => field.Value is null;
}
