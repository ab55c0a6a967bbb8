namespace OrchardCore.Contents.Controllers;

internal sealed partial class AdminController
{
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Publish")]
    public async Task<IActionResult> Publish(string contentItemId, string? returnUrl)
    {
        if (await FindAsync(contentItemId) is not var (item, _))
            return NotFound();

        if (!await access.MayPublishAsync(User, item))
            return Forbid();

        if (await contents.PublishAsync(item))
            await notifier.SuccessAsync(H["\"{0}\" is published.", item.ToString()]);

        return ToEditorOr(returnUrl, item);
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Unpublish")]
    public async Task<IActionResult> Unpublish(string contentItemId, string? returnUrl)
    {
        if (await FindAsync(contentItemId) is not var (item, _))
            return NotFound();

        if (!await access.MayPublishAsync(User, item))
            return Forbid();

        if (await contents.UnpublishAsync(item))
            await notifier.SuccessAsync(H["\"{0}\" is no longer public.", item.ToString()]);

        return ToEditorOr(returnUrl, item);
    }

    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/DiscardDraft")]
    public async Task<IActionResult> DiscardDraft(string contentItemId, string? returnUrl)
    {
        if (await FindAsync(contentItemId) is not var (item, _))
            return NotFound();

        if (!await access.MayEditAsync(User, item))
            return Forbid();

        if (!item.Published)
        {
            await contents.DiscardDraftAsync(item);
            await notifier.SuccessAsync(H["The draft of \"{0}\" is discarded.", item.ToString()]);
        }

        return ToEditorOr(returnUrl, item);
    }

    /// <summary>Asks before an item is deleted: a script could be off.</summary>
    [Admin("Contents/ContentItems/{contentItemId}/Remove")]
    public async Task<IActionResult> Remove(string contentItemId)
    {
        if (await FindAsync(contentItemId) is not var (item, _))
            return NotFound();

        return await access.MayDeleteAsync(User, item) ? View(item) : Forbid();
    }

    [HttpPost, ActionName(nameof(Remove))]
    [Admin("Contents/ContentItems/{contentItemId}/Remove")]
    public async Task<IActionResult> RemovePost(string contentItemId, string? returnUrl)
    {
        if (await FindAsync(contentItemId) is not var (item, _))
            return NotFound();

        if (!await access.MayDeleteAsync(User, item))
            return Forbid();

        if (await contents.RemoveAsync(item))
            await notifier.SuccessAsync(H["\"{0}\" is deleted.", item.ToString()]);

        return Back(returnUrl);
    }

    [Admin("Contents/ContentItems/{contentItemId}/Versions")]
    public async Task<IActionResult> Versions(string contentItemId)
    {
        if (await FindAsync(contentItemId) is not var (item, _))
            return NotFound();

        if (!await access.MayEditAsync(User, item))
            return Forbid();

        var versions = await contents.GetAllVersionsAsync(contentItemId);
        return View(new ContentVersionsPage(
            item, [.. versions.OrderByDescending(version => version.ModifiedUtc)], MayRestore: true));
    }

    /// <summary>Makes a copy of a version the draft; it, and what is public, stay as they are.</summary>
    [HttpPost]
    [Admin("Contents/ContentItems/{contentItemId}/Restore")]
    public async Task<IActionResult> Restore(string contentItemId, string versionId)
    {
        if (await FindAsync(contentItemId) is not var (item, _) ||
            await contents.GetVersionAsync(versionId) is not { } version || version.ContentItemId != contentItemId)
            return NotFound();

        if (!await access.MayEditAsync(User, item))
            return Forbid();

        var restored = await contents.RestoreAsync(version);
        if (restored.Succeeded)
            await notifier.SuccessAsync(H["The version of {0} is the draft now.", version.ModifiedUtc!]);
        else
            await notifier.ErrorAsync(H["The version could not be restored: {0}", string.Join(" ", restored.Errors)]);

        return RedirectToAction(nameof(Edit), new { contentItemId });
    }

    private ActionResult ToEditorOr(string? returnUrl, ContentItem item) =>
        Url.IsLocalUrl(returnUrl)
            ? LocalRedirect(returnUrl)
            : RedirectToAction(nameof(Edit), new { contentItemId = item.ContentItemId });
}
