namespace OrchardCore.ContentFields.Settings;

public class DateFieldSettings : FieldSettings;
