using System.Text.Json;

namespace Clinic.Agency.Variables;

/// <summary>Takes the values of an object one by one; what nobody has asked for is a problem as well.</summary>
internal sealed class JsonFields(JsonSource? source, Action<JsonSource, string> report)
{
    private const int MaxLength = 200;

    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _isObject = source is null || source.Kind == JsonValueKind.Object || Refuse(source, report);

    public string? Text(string name, bool required = false, int maxLength = MaxLength, Func<string, string?>? check = null)
    {
        var value = Find(name);
        if (value is null || value.Kind == JsonValueKind.Null)
        {
            if (required && source is not null && _isObject)
                report(value ?? source, $"'{name}' is needed.");

            return null;
        }

        return Text(value, required, maxLength, check);
    }

    /// <summary>A list of lines; a single text is a list of one.</summary>
    public IReadOnlyList<string> Texts(string name)
    {
        if (Find(name) is not { } value || value.Kind == JsonValueKind.Null)
            return [];

        var items = value.Kind == JsonValueKind.Array ? value.Items : [value];
        return [.. items.Select(item => Text(item, required: true, MaxLength, null)).OfType<string>()];
    }

    public JsonSource? Object(string name) => Find(name) is { Kind: not JsonValueKind.Null } value ? value : null;

    public IEnumerable<JsonSource> Objects(string name)
    {
        if (Find(name) is not { } value || value.Kind == JsonValueKind.Null)
            return [];

        if (value.Kind == JsonValueKind.Array)
            return value.Items;

        report(value, "it has to be a list: [ … ].");
        return [];
    }

    public void Close()
    {
        foreach (var (name, value) in source?.Properties ?? [])
        {
            if (!_asked.Contains(name))
                report(value, $"'{name}' is unknown; known are {string.Join(", ", _asked.Order(StringComparer.Ordinal))}.");
        }
    }

    private string? Text(JsonSource value, bool required, int maxLength, Func<string, string?>? check)
    {
        var text = value.Text?.Trim();
        if (value.Kind != JsonValueKind.String)
            report(value, "it has to be text in quotation marks.");
        else if (required && string.IsNullOrEmpty(text))
            report(value, "it is empty.");
        else if (text!.Length > maxLength)
            report(value, $"it is longer than {maxLength} letters.");
        else if (text.Length > 0 && check?.Invoke(text) is { } problem)
            report(value, problem);

        return text;
    }

    private JsonSource? Find(string name)
    {
        _asked.Add(name);
        return source?.Properties
            .FirstOrDefault(property => string.Equals(property.Name, name, StringComparison.OrdinalIgnoreCase)).Value;
    }

    private static bool Refuse(JsonSource source, Action<JsonSource, string> report)
    {
        report(source, "it has to be an object: { … }.");
        return false;
    }
}
