namespace OrchardCore.ContentManagement;

/// <summary>Takes over content items from elsewhere: new ones are added, known versions are replaced.</summary>
internal sealed partial class ContentManager
{
    private const int _batchSize = 100;

    public async Task ImportAsync(IEnumerable<ContentItem> contentItems)
    {
        ContentItem[] items = [.. contentItems];
        var unreadable = new List<string>();
        foreach (var item in items)
            unreadable.AddRange(await UnreadableAsync(item));
        if (unreadable.Count > 0)
            throw new UnreadableContentException(string.Join(System.Environment.NewLine, unreadable), null);

        foreach (var batch in items.Chunk(_batchSize))
        {
            var knownVersions = await KnownVersionsAsync(batch);
            var knownItems = await KnownItemsAsync(batch);

            foreach (var item in batch)
            {
                if (knownVersions.GetValueOrDefault(item.ContentItemVersionId ?? "") is { } existing)
                    await ReplaceAsync(existing, item);
                else
                    await AddAsync(item, isFirst: string.IsNullOrEmpty(item.ContentItemId) || knownItems.Add(item.ContentItemId));
            }
        }
    }

    private async Task AddAsync(ContentItem item, bool isFirst)
    {
        if (string.IsNullOrEmpty(item.ContentItemId))
            item.ContentItemId = ids.GenerateUniqueId(item);

        if (string.IsNullOrEmpty(item.ContentItemVersionId))
        {
            item.ContentItemVersionId = ids.GenerateUniqueId(item);

            // An item that says nothing about its state would be found by nobody.
            item.Latest |= !item.Published;
        }

        item.Id = 0;
        var context = new ImportContentContext(item);
        await BeforeAsync(handler => handler.ImportingAsync(context));
        Check(item, await AddVersionAsync(item, isFirst));
        await AfterAsync(handler => handler.ImportedAsync(context));
        await SaveAsync(item);
    }

    private async Task ReplaceAsync(ContentItem existing, ContentItem item)
    {
        if (Same(existing, item))
            return;

        var context = new ImportContentContext(item, existing);
        await BeforeAsync(handler => handler.ImportingAsync(context));
        Check(item, await UpdateContentItemVersionAsync(existing, item));
        await AfterAsync(handler => handler.ImportedAsync(context));
        await SaveAsync(existing);
    }

    /// <summary>Everything in the item, and in those inside it, that can't be read as the part or field that it is.</summary>
    private async Task<List<string>> UnreadableAsync(ContentItem item)
    {
        var problems = new List<string>();
        foreach (var checkedItem in InnerItems.Below(item.Data).Select(Read).Prepend(item).OfType<ContentItem>())
        {
            if (await definitions.GetTypeDefinitionAsync(checkedItem.ContentType) is not { } definition)
                continue;

            foreach (var part in plans.Of(definition).Parts)
            {
                if (Try(() => checkedItem.Get(part.Type, part.Definition.Name)) is not { } read)
                    continue;

                foreach (var field in part.Fields)
                    Try(() => read.Get(field.Type, field.Definition.Name));
            }
        }

        return problems;

        ContentItem? Read(JsonObject json) => Try(() => json.Deserialize<ContentItem>(JOptions.Default));

        T? Try<T>(Func<T?> read) where T : class
        {
            try
            {
                return read();
            }
            catch (UnreadableContentException exception)
            {
                problems.Add(exception.Message);
                return null;
            }
        }
    }

    private async Task<Dictionary<string, ContentItem>> KnownVersionsAsync(ContentItem[] batch)
    {
        string[] versions = [.. batch.Select(item => item.ContentItemVersionId).Where(id => !string.IsNullOrEmpty(id))];

        return versions.Length == 0 ? [] : (await session
            .Query<ContentItem, ContentItemIndex>(index => index.ContentItemVersionId.IsIn(versions))
            .ListAsync()).ToDictionary(item => item.ContentItemVersionId);
    }

    private async Task<HashSet<string>> KnownItemsAsync(ContentItem[] batch)
    {
        string[] items = [.. batch.Select(item => item.ContentItemId).Where(id => !string.IsNullOrEmpty(id))];

        return items.Length == 0 ? [] : [.. (await session
            .QueryIndex<ContentItemIndex>(index => index.ContentItemId.IsIn(items)).ListAsync())
            .Select(index => index.ContentItemId)];
    }

    private static bool Same(ContentItem one, ContentItem other) => JsonNode.DeepEquals(
        JsonSerializer.SerializeToNode(one, JOptions.Default), JsonSerializer.SerializeToNode(other, JOptions.Default));

    private static void Check(ContentItem item, ContentValidateResult result)
    {
        if (!result.Succeeded)
            throw new ContentImportException(item, result);
    }
}
