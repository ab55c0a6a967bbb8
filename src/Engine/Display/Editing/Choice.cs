namespace OrchardCore.DisplayManagement.Editing;

/// <summary>One of the values an editor offers.</summary>
internal sealed record Choice(string Value, string Text, bool Selected = false, bool Disabled = false, int Level = 0)
{
    /// <summary>The options of a list, each a value and its text; the chosen one is selected however it is written.</summary>
    public static IEnumerable<Choice> Of(string? chosen, params IEnumerable<(string Value, string Text)> options) =>
        options.Select(option => new Choice(
            option.Value, option.Text, option.Value.Equals(chosen ?? "", StringComparison.OrdinalIgnoreCase)));
}
