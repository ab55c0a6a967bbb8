namespace OrchardCore.ContentFields.Settings;

public class DateTimeFieldSettings : FieldSettings;
