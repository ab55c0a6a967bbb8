namespace OrchardCore.ContentFields;

/// <summary>What a title's, a path's, an alias's or a field's pattern can speak of.</summary>
internal static class PatternModel
{
    public static IEnumerable<KeyValuePair<string, FluidValue>> Of(ContentItem item, object? model = null)
    {
        yield return new(nameof(ContentItem), new ObjectValue(item));
    }
}
