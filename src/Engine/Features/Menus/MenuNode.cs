namespace OrchardCore.Menu;

/// <summary>An item of a menu as all requests share it; <see cref="Item"/> is only ever copied.</summary>
internal sealed record MenuNode(ContentItem Item, string Text, MenuNode[] Children)
{
    /// <summary>Where the item leads: <c>~/</c> is the root of the site.</summary>
    public string? Url { get; init; }

    public string? Html { get; init; }

    public string? Target { get; init; }

    /// <summary>The permissions of which a visitor needs one.</summary>
    public string[] PermissionNames { get; init; } = [];

    /// <summary>The content item that a visitor must be allowed to view.</summary>
    public ContentItem? Guarded { get; init; }
}
