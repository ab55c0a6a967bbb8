namespace OrchardCore.Contents;

/// <summary>What is asked of the list of content, as it stands in the address.</summary>
internal sealed record ContentListQuery
{
    public string? Text { get; init; }
    public string? Type { get; init; }
    public string? Status { get; init; }
    public string? Sort { get; init; }
    public int Page { get; init; } = 1;

    public IQuery<ContentItem> Apply(ISession session, ListedTypes types)
    {
        var (all, own, user) = types;
        var query = session.Query<ContentItem, ContentItemIndex>(index =>
            index.Latest && (index.ContentType.IsIn(all) || (index.ContentType.IsIn(own) && index.Owner == user)));
        if (!string.IsNullOrEmpty(Type))
            query = query.Where(index => index.ContentType == Type);

        if (!string.IsNullOrWhiteSpace(Text))
        {
            var text = Text.Trim();
            query = query.Where(index => index.DisplayText!.Contains(text));
        }

        query = Status switch
        {
            "published" => query.Where(index => index.Published),
            "draft" => query.Where(index => !index.Published),
            _ => query,
        };

        return Sort switch
        {
            "title" => query.OrderBy(index => index.DisplayText).ThenBy(index => index.Id),
            "created" => query.OrderByDescending(index => index.CreatedUtc!).ThenBy(index => index.Id),
            _ => query.OrderByDescending(index => index.ModifiedUtc!).ThenBy(index => index.Id),
        };
    }
}

/// <summary>Of which types a user is shown everything, and of which what is their own only.</summary>
internal sealed record ListedTypes(string[] All, string[] Own, string User);
