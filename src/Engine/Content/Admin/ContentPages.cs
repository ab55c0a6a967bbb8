namespace OrchardCore.Contents;

/// <summary>The page that lists content.</summary>
internal sealed record ContentListPage(
    ContentListQuery Query, IReadOnlyList<ContentRow> Rows, int Total, int PageSize,
    IReadOnlyList<ContentTypeDefinition> Types, IReadOnlyList<ContentTypeDefinition> Creatable)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public bool IsFiltered => Query is not { Text: null or "", Type: null or "", Status: null or "" };
}

internal sealed record ContentRow(
    ContentItem Item, string Title, string TypeName, ContentState State, bool MayEdit, bool MayChange);

/// <summary>The page that edits one content item, new or known.</summary>
internal sealed record ContentEditorPage(ContentItem Item, ContentTypeDefinition Type, IShape Editor)
{
    public bool IsNew { get; init; }
    public ContentState State { get; init; }
    public bool MayPublish { get; init; }
    public bool MayDelete { get; init; }
    public string? ViewUrl { get; init; }
    public string? PreviewUrl { get; init; }
    public string? ReturnUrl { get; init; }

    /// <summary>What the form was made from: when it comes back, somebody may have saved meanwhile.</summary>
    public string Seen { get; init; } = "";

    /// <summary>Who saved meanwhile, and when.</summary>
    public SavedMeanwhile? Conflict { get; init; }
    public string Title => string.IsNullOrWhiteSpace(Item.DisplayText) ? Type.DisplayName : Item.DisplayText;
}

internal sealed record ContentVersionsPage(ContentItem Item, IReadOnlyList<ContentItem> Versions, bool MayRestore);

/// <summary>What visitors see of an item, and what the editors have beside it.</summary>
internal enum ContentState
{
    Draft,
    Published,
    PublishedWithDraft,
}
