namespace OrchardCore.ContentManagement;

/// <summary>Makes, restores and replaces versions.</summary>
internal sealed partial class ContentManager
{
    /// <summary>Makes a copy of a version the draft: what is stored of it stays as it is, public or not.</summary>
    public async Task<ContentValidateResult> RestoreAsync(ContentItem contentItem)
    {
        var restored = contentItem.Clone();
        restored.ContentItemVersionId = ids.GenerateUniqueId(restored);
        (restored.Latest, restored.Published) = (true, false);

        restored = await LoadAsync(restored);
        var context = new RestoreContentContext(restored);
        await BeforeAsync(handler => handler.RestoringAsync(context));

        var result = await ValidateAsync(restored);
        if (!result.Succeeded)
            return result;

        if (await GetAsync(restored.ContentItemId, VersionOptions.Latest) is { } latest)
        {
            latest.Latest = false;
            await SaveAsync(latest);
        }

        await SaveAsync(restored);
        await AfterAsync(handler => handler.RestoredAsync(context));
        await SaveAsync(restored);
        return result;
    }

    /// <summary>The item itself if it is a draft; else a new version, or the one version of a type that keeps one.</summary>
    private async Task<ContentItem> DraftOfAsync(ContentItem item)
    {
        if (item.Published)
        {
            var definition = await definitions.GetTypeDefinitionAsync(item.ContentType);

            if (definition?.IsVersionable() is true)
                item = await NewVersionAsync(item);
            else
                item.Published = false;
        }

        await SaveAsync(item);
        return item;
    }

    private async Task<ContentItem> NewVersionAsync(ContentItem existing)
    {
        var latest = existing.Latest ? existing : await GetAsync(existing.ContentItemId, VersionOptions.Latest);
        if (latest is not null)
        {
            latest.Latest = false;
            await SaveAsync(latest);
        }

        var building = await NewAsync(existing.ContentType);
        building.ContentItemId = existing.ContentItemId;
        building.ContentItemVersionId = ids.GenerateUniqueId(existing);
        building.DisplayText = existing.DisplayText;
        building.Latest = true;
        building.Published = false;

        ElementWriter.Flush(existing);
        building.Elements.Clear();
        building.Data = existing.Data.DeepClone().AsObject();

        var context = new VersionContentContext(existing, building);
        await BeforeAsync(handler => handler.VersioningAsync(context));
        await AfterAsync(handler => handler.VersionedAsync(context));
        return building;
    }

    /// <summary>Adds a version as it is: with its ids, its times and its state.</summary>
    public async Task<ContentValidateResult> CreateContentItemVersionAsync(ContentItem contentItem)
    {
        if (string.IsNullOrEmpty(contentItem.ContentItemId))
            contentItem.ContentItemId = ids.GenerateUniqueId(contentItem);

        if (string.IsNullOrEmpty(contentItem.ContentItemVersionId))
            contentItem.ContentItemVersionId = ids.GenerateUniqueId(contentItem);

        // A stored version is recognised by its id: this one is a new document.
        contentItem.Id = 0;
        return await AddVersionAsync(contentItem, isFirst: false);
    }

    private async Task<ContentValidateResult> AddVersionAsync(ContentItem item, bool isFirst)
    {
        var (modified, published, created) = (item.ModifiedUtc, item.PublishedUtc, item.CreatedUtc);
        var (owner, author) = (item.Owner, item.Author);

        if (await definitions.GetTypeDefinitionAsync(item.ContentType) is { } definition)
            item.PartTypes = plans.Of(definition).PartTypes;

        var creating = new CreateContentContext(item);
        await BeforeAsync(handler => handler.CreatingAsync(creating));

        var previous = isFirst ? null : await ReplaceActiveVersionsAsync(item);
        await SaveAsync(item);
        await AfterAsync(handler => handler.CreatedAsync(creating));

        var result = await ValidateAsync(item);
        if (!result.Succeeded)
            return result;

        await RaiseStateAsync(item, previous);

        // What the version says about itself counts, whatever the handlers of a new item write.
        item.ModifiedUtc = modified ?? item.ModifiedUtc;
        item.PublishedUtc = published ?? item.PublishedUtc;
        item.CreatedUtc = created ?? item.CreatedUtc;
        item.Owner = owner ?? item.Owner;
        item.Author = author ?? item.Author;
        await SaveAsync(item);
        return result;
    }

    public async Task<ContentValidateResult> UpdateContentItemVersionAsync(
        ContentItem updatingVersion, ContentItem updatedVersion)
    {
        var item = await LoadAsync(updatingVersion);
        var wasPublished = item.Published;

        ElementWriter.Flush(updatedVersion);
        item.Merge(updatedVersion, ContentBuilderSettings.JsonMergeSettings);

        var previous = await ReplaceActiveVersionsAsync(updatedVersion, except: item);
        item.Latest = updatedVersion.Latest;
        item.Published = updatedVersion.Published;

        var updating = new UpdateContentContext(item);
        await BeforeAsync(handler => handler.UpdatingAsync(updating));
        await AfterAsync(handler => handler.UpdatedAsync(updating));

        var result = await ValidateAsync(item);
        if (!result.Succeeded)
            return result;

        if (wasPublished && !item.Published)
        {
            var unpublishing = new PublishContentContext(item, item);
            await BeforeAsync(handler => handler.UnpublishingAsync(unpublishing));
            await AfterAsync(handler => handler.UnpublishedAsync(unpublishing));
        }
        else
            await RaiseStateAsync(item, previous);

        item.ModifiedUtc = updatedVersion.ModifiedUtc ?? item.ModifiedUtc;
        item.PublishedUtc = updatedVersion.PublishedUtc ?? item.PublishedUtc;
        item.CreatedUtc = updatedVersion.CreatedUtc ?? item.CreatedUtc;
        item.Owner = updatedVersion.Owner ?? item.Owner;
        item.Author = updatedVersion.Author ?? item.Author;
        await SaveAsync(item);
        return result;
    }

    /// <summary>Tells the handlers what a version that came from elsewhere is: published, or a draft.</summary>
    private async Task RaiseStateAsync(ContentItem item, ContentItem? previous)
    {
        if (item.Published)
        {
            var publishing = new PublishContentContext(item, previous);
            await BeforeAsync(handler => handler.PublishingAsync(publishing));
            await AfterAsync(handler => handler.PublishedAsync(publishing));
        }
        else if (item.Latest)
        {
            var saving = new SaveDraftContentContext(item);
            await BeforeAsync(handler => handler.DraftSavingAsync(saving));
            await AfterAsync(handler => handler.DraftSavedAsync(saving));
        }
    }

    /// <summary>Takes the states that <paramref name="item"/> has from the versions that have them; gives the published one.</summary>
    private async Task<ContentItem?> ReplaceActiveVersionsAsync(ContentItem item, ContentItem? except = null)
    {
        ContentItem? previous = null;
        if (!item.Latest && !item.Published)
            return null;

        foreach (var version in await ActiveVersionsAsync(item.ContentItemId))
        {
            if (ReferenceEquals(version, item) || ReferenceEquals(version, except))
                continue;

            if (version.Published)
                previous = version;

            version.Latest &= !item.Latest;
            version.Published &= !item.Published;
            await SaveAsync(version);
        }

        return item.Published ? previous : null;
    }
}
