namespace OrchardCore.DisplayManagement;

public static class IShapeExtensions
{
    public static bool IsNullOrEmpty([NotNullWhen(false)] this IShape? shape) => shape is null or ZoneOnDemand;
    public static bool HasItems(this IShape shape) => shape.Items.Count > 0;
    public static ValueTask<IShape> AddAsync(this IShape shape, object? item) => shape.AddAsync(item, "");

    public static async ValueTask<IShape> AddRangeAsync(
        this IShape shape, IEnumerable<object> items, string? position = null)
    {
        foreach (var item in items)
            await shape.AddAsync(item, position);

        return shape;
    }

    public static object? GetProperty(this IShape shape, string key) =>
        shape.Properties.TryGetValue(key, out var value) ? value : null;
    public static T? GetProperty<T>(this IShape shape, string key) =>
        shape.TryGetProperty<T>(key, out var value) ? value : default;
    public static T GetProperty<T>(this IShape shape, string key, T value) =>
        shape.TryGetProperty<T>(key, out var found) ? found : value;

    public static bool TryGetProperty<T>(this IShape shape, string key, [MaybeNullWhen(false)] out T value)
    {
        if (shape.Properties.TryGetValue(key, out var found) && found is T typed)
        {
            value = typed;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>The element that the shape wants to be, with its id, classes and attributes.</summary>
    public static TagBuilder GetTagBuilder(this IShape shape, string defaultTagName = "span")
    {
        var tag = new TagBuilder(string.IsNullOrEmpty(shape.TagName) ? defaultTagName : shape.TagName);
        tag.MergeAttributes(shape.Attributes!, replaceExisting: false);
        foreach (var name in shape.Classes.Reverse())
            tag.AddCssClass(name);

        if (!string.IsNullOrWhiteSpace(shape.Id))
            tag.Attributes["id"] = shape.Id;

        return tag;
    }
}
