namespace OrchardCore.ContentFields.Fields;

/// <summary>The ids that a form sends: one for each choice, or all of them in one value.</summary>
internal sealed class PickedIds
{
    public string[]? ContentItemIds { get; set; }

    public string[]? UserIds { get; set; }

    /// <summary>What was chosen before keeps its place; what is new follows.</summary>
    public static string[] Read(string[]? sent, string[] before)
    {
        var chosen = (sent ?? []).Where(value => value is not null)
            .SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct().ToList();

        return [.. before.Where(chosen.Contains), .. chosen.Except(before)];
    }
}
