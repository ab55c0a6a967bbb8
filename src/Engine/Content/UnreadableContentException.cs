namespace OrchardCore.ContentManagement;

/// <summary>What is stored of a part or field can't be read; it says which one, of which content item, and why.</summary>
internal sealed class UnreadableContentException(string message, Exception? cause) : JsonException(message, cause)
{
    public static UnreadableContentException Of(ContentElement parent, string name, JsonException cause)
    {
        var item = parent.ContentItem;
        var part = item?.Elements.FirstOrDefault(element => ReferenceEquals(element.Value, parent)).Key;
        var inner = cause.Path is { Length: > 1 } path ? path[1..] : "";

        return For(item, $"{(part is null ? "" : part + ".")}{name}{inner}", cause);
    }

    public static UnreadableContentException For(ContentItem? item, string what, Exception cause) => new(
        $"'{what}' of the content item '{item?.ContentItemId}' ({item?.ContentType}) can't be read: {Reason(cause)}", cause);

    // What follows in the reader's own message is its position, which the names say better.
    private static string Reason(Exception cause) =>
        cause.Message.Split(" Path: ", 2)[0] is var reason && cause.InnerException is { } inner and not JsonException
            && !reason.Contains(inner.Message, StringComparison.Ordinal) ? $"{reason} {inner.Message}" : reason;
}
