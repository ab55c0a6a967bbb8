namespace OrchardCore.ContentManagement.Editing;

/// <summary>
/// The plain fields of an editor: labels, hints, errors and the values that were typed, without a template of their
/// own. A theme replaces one by a template named like <paramref name="name"/>.
/// </summary>
internal sealed class EditorFields(string name, string prefix, ModelStateDictionary state)
{
    private readonly List<Dictionary<string, object?>> _fields = [];

    public EditorFields Text(string name, string label, string? value, string? hint = null) =>
        Add("text", name, label, value, hint);

    public EditorFields Lines(string name, string label, string? value, string? hint = null) =>
        Add("textarea", name, label, value, hint);

    public EditorFields Number(string name, string label, object? value, string? hint = null) =>
        Add("number", name, label, Convert.ToString(value, CultureInfo.InvariantCulture), hint);

    public EditorFields Check(string name, string label, bool value, string? hint = null)
    {
        Add("checkbox", name, label, null, hint);
        _fields[^1]["Checked"] = value;
        return this;
    }

    public EditorFields Choice(
        string name, string label, string? value, IEnumerable<KeyValuePair<string, string>> options, string? hint = null)
    {
        Add("select", name, label, value, hint);
        _fields[^1]["Options"] = options.Select(option => new Dictionary<string, object?>
        {
            ["Value"] = option.Key,
            ["Text"] = option.Value,
            ["Selected"] = string.Equals(option.Key, value ?? "", StringComparison.OrdinalIgnoreCase),
        }).ToList();
        return this;
    }

    public IShape Shape()
    {
        var shape = new Shape();
        shape.Metadata.Alternates.Add(name);
        shape.Properties["Fields"] = _fields;
        return shape;
    }

    private EditorFields Add(string kind, string name, string label, string? value, string? hint)
    {
        var full = string.IsNullOrEmpty(prefix) ? name : $"{prefix}.{name}";
        var entry = state.GetValueOrDefault(full);
        _fields.Add(new()
        {
            ["Kind"] = kind,
            ["Name"] = full,
            ["Id"] = TagBuilder.CreateSanitizedId(full, "_"),
            ["Label"] = label,
            ["Value"] = entry is { Errors.Count: > 0 } ? entry.AttemptedValue ?? value : value,
            ["Hint"] = hint,
            ["Errors"] = entry?.Errors.Select(error => error.ErrorMessage).ToList() ?? [],
        });
        return this;
    }
}

internal static class EditorFieldsExtensions
{
    /// <summary>An editor of plain fields, in the place of the shape type <paramref name="name"/>.</summary>
    public static ShapeResult Fields(
        this DisplayDriverBase driver, string name, string prefix, BuildShapeContext context,
        Action<EditorFields> describe) =>
        driver.Factory("EditorFields", _ =>
        {
            var fields = new EditorFields(name, prefix, context.Updater.ModelState);
            describe(fields);
            return fields.Shape();
        }).Differentiator(name);
}
