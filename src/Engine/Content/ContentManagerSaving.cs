namespace OrchardCore.ContentManagement;

/// <summary>Creates, saves, publishes, unpublishes and removes.</summary>
internal sealed partial class ContentManager
{
    public async Task<bool> CreateAsync(ContentItem contentItem, VersionOptions? options = null)
    {
        options ??= VersionOptions.Published;

        if (string.IsNullOrEmpty(contentItem.ContentItemVersionId))
        {
            contentItem.ContentItemVersionId = ids.GenerateUniqueId(contentItem);
            contentItem.Published = true;
            contentItem.Latest = true;
        }

        if (options.IsDraft)
            contentItem.Published = false;

        var context = new CreateContentContext(contentItem);
        await BeforeAsync(handler => handler.CreatingAsync(context));

        if (context.Cancel)
            return await CancelAsync();

        await SaveAsync(contentItem);
        await AfterAsync(handler => handler.CreatedAsync(context));

        if (options.IsPublished)
        {
            var publishing = new PublishContentContext(contentItem, null);
            await BeforeAsync(handler => handler.PublishingAsync(publishing));

            if (publishing.Cancel)
                return await CancelAsync();

            await AfterAsync(handler => handler.PublishedAsync(publishing));
        }

        await SaveAsync(contentItem);
        return true;
    }

    public async Task UpdateAsync(ContentItem contentItem)
    {
        var context = new UpdateContentContext(contentItem);
        await BeforeAsync(handler => handler.UpdatingAsync(context));
        await AfterAsync(handler => handler.UpdatedAsync(context));
        await SaveAsync(contentItem);
    }

    public async Task SaveDraftAsync(ContentItem contentItem)
    {
        if (!contentItem.Latest || contentItem.Published)
            throw new InvalidOperationException($"Only a draft can be saved as one, but '{contentItem}' is not.");

        var context = new SaveDraftContentContext(contentItem);
        await BeforeAsync(handler => handler.DraftSavingAsync(context));
        await SaveAsync(contentItem);
        await AfterAsync(handler => handler.DraftSavedAsync(context));
        await SaveAsync(contentItem);
    }

    public async Task<bool> PublishAsync(ContentItem contentItem)
    {
        if (contentItem.Published)
            return true;

        var previous = await GetAsync(contentItem.ContentItemId, VersionOptions.Published);
        var context = new PublishContentContext(contentItem, previous);
        await BeforeAsync(handler => handler.PublishingAsync(context));

        if (context.Cancel)
            return await CancelAsync();

        if (previous is not null)
        {
            previous.Published = false;
            await SaveAsync(previous);
        }

        contentItem.Published = true;
        await SaveAsync(contentItem);
        await AfterAsync(handler => handler.PublishedAsync(context));
        await SaveAsync(contentItem);
        return true;
    }

    public async Task<bool> UnpublishAsync(ContentItem contentItem)
    {
        if (!contentItem.Latest)
            throw new InvalidOperationException($"Only the latest version can be unpublished, but '{contentItem}' isn't it.");

        var published = contentItem.Published
            ? contentItem
            : await GetAsync(contentItem.ContentItemId, VersionOptions.Published);

        if (published is null)
            return false;

        var context = new PublishContentContext(contentItem, published);
        await BeforeAsync(handler => handler.UnpublishingAsync(context));

        if (context.Cancel)
            return await CancelAsync();

        published.Published = false;
        await SaveAsync(published);
        await AfterAsync(handler => handler.UnpublishedAsync(context));
        await SaveAsync(contentItem);
        return true;
    }

    public async Task<bool> RemoveAsync(ContentItem contentItem)
    {
        var active = await ActiveVersionsAsync(contentItem.ContentItemId);
        if (!active.Contains(contentItem) && (contentItem.Latest || contentItem.Published))
            active.Add(contentItem);

        var context = new RemoveContentContext(contentItem, noActiveVersionLeft: true);
        await BeforeAsync(handler => handler.RemovingAsync(context));

        if (context.Cancel)
            return await CancelAsync();

        foreach (var version in active)
        {
            version.Published = false;
            version.Latest = false;
            await SaveAsync(version);
        }

        await AfterAsync(handler => handler.RemovedAsync(context));
        return true;
    }

    public async Task DiscardDraftAsync(ContentItem contentItem)
    {
        if (contentItem.Published || !contentItem.Latest)
            throw new InvalidOperationException($"Only a draft can be discarded, but '{contentItem}' is not.");

        var published = await GetAsync(contentItem.ContentItemId, VersionOptions.Published);
        var context = new RemoveContentContext(contentItem, noActiveVersionLeft: published is null);
        await BeforeAsync(handler => handler.RemovingAsync(context));

        contentItem.Latest = false;
        await SaveAsync(contentItem);
        await AfterAsync(handler => handler.RemovedAsync(context));

        if (published is not null)
        {
            published.Latest = true;
            await SaveAsync(published);
        }
    }

    public async Task<ContentItem> CloneAsync(ContentItem contentItem)
    {
        var clone = await NewAsync(contentItem.ContentType);
        await CreateAsync(clone, VersionOptions.Draft);

        ElementWriter.Flush(contentItem);
        clone.Elements.Clear();
        clone.Data = contentItem.Data.DeepClone().AsObject();
        clone.DisplayText = contentItem.DisplayText;
        InnerItems.Renew(contentItem, clone, ids);

        var context = new CloneContentContext(contentItem, clone);
        await BeforeAsync(handler => handler.CloningAsync(context));
        await AfterAsync(handler => handler.ClonedAsync(context));
        await SaveAsync(clone);
        return clone;
    }

    /// <summary>The versions that are published or the latest, each as the one object that the scope knows it as.</summary>
    private async Task<List<ContentItem>> ActiveVersionsAsync(string contentItemId) =>
        [.. await this.LoadAsync(await session.Query<ContentItem, ContentItemIndex>(
            index => index.ContentItemId == contentItemId && (index.Published || index.Latest)).ListAsync())];

    private async Task<bool> CancelAsync()
    {
        await session.CancelAsync();
        return false;
    }
}
