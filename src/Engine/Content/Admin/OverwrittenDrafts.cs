namespace OrchardCore.Contents;

/// <summary>
/// Keeps what a save writes over among the versions of the item: a draft that is saved again and again, or the one row of a
/// type without versions, would otherwise take the words of whoever saved before with it.
/// </summary>
internal sealed class OverwrittenDrafts(ISession session, IContentItemIdGenerator ids)
{
    /// <summary>The item as it is stored, before anything is changed.</summary>
    public static ContentItem Remember(ContentItem stored) => stored.Clone();

    /// <summary>Adds the row that says what <paramref name="before"/> said, unless the item still says that.</summary>
    public async Task KeepAsync(ContentItem before, ContentItem now)
    {
        if (before.ContentItemVersionId != now.ContentItemVersionId || Says(before, now))
            return;

        before.ContentItemVersionId = ids.GenerateUniqueId(before);
        (before.Latest, before.Published) = (false, false);
        await session.SaveAsync(before);
    }

    private static bool Says(ContentItem before, ContentItem now)
    {
        ElementWriter.Flush(now);
        return before.DisplayText == now.DisplayText && before.Owner == now.Owner
            && JsonNode.DeepEquals(before.Data, now.Data);
    }
}
