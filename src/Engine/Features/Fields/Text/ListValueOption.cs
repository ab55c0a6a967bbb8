namespace OrchardCore.ContentFields.Settings;

/// <summary>One choice of a predefined list; its name stands for a missing value.</summary>
public class ListValueOption
{
    public ListValueOption()
    {
    }

    public ListValueOption(string? name) : this(name, name)
    {
    }

    public ListValueOption(string? name, string? value) => (Name, Value) = (name, value);

    public string? Name { get; set; }

    public string? Value { get; set; }
}
