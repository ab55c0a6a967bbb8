namespace OrchardCore.ContentFields;

/// <summary>Names kept beside the ids of a field, so that a list needs no look-up to show them.</summary>
internal static class FieldExtras
{
    public static string[] Names(this ContentField field, string property) =>
        field.Data[property] is JsonArray names ? [.. names.Select(name => name?.ToString() ?? "")] : [];

    public static void SetNames(this ContentField field, string property, string[] names) =>
        field.Data[property] = new JsonArray([.. names.Select(name => JsonValue.Create(name))]);
}
