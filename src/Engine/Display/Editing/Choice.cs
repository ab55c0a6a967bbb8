namespace OrchardCore.DisplayManagement.Editing;

/// <summary>One of the values an editor offers.</summary>
internal sealed record Choice(string Value, string Text, bool Selected = false, bool Disabled = false, int Level = 0)
{
    /// <summary>
    /// The options of a list, each a value and its text. The chosen one is selected however it is written, and is one of them
    /// though the list doesn't have it: another would be chosen in its place.
    /// </summary>
    public static IEnumerable<Choice> Of(string? chosen, params IEnumerable<(string Value, string Text)> options)
    {
        Choice[] choices = [.. options.Select(option => option.Value.Equals(chosen ?? "", StringComparison.OrdinalIgnoreCase)
            ? new Choice(chosen ?? "", option.Text, Selected: true)
            : new Choice(option.Value, option.Text))];

        return string.IsNullOrEmpty(chosen) || Array.Exists(choices, choice => choice.Selected)
            ? choices
            : [.. choices, new Choice(chosen, chosen, Selected: true)];
    }
}
