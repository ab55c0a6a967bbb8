namespace OrchardCore.ContentFields.Fields;

public static class UserNamesExtensions
{
    public static string[] GetUserNames(this UserPickerField userPickerField) => userPickerField.Names("UserNames");

    public static void SetUserNames(this UserPickerField userPickerField, string[] userNames) =>
        userPickerField.SetNames("UserNames", userNames);
}
