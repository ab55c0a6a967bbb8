namespace OrchardCore.Contents.Controllers;

internal sealed partial class AdminController
{
    [Admin("Contents/ContentTypes/{id}/Create")]
    public async Task<IActionResult> Create(string id, string? returnUrl)
    {
        if (await NewAsync(id) is not var (item, type))
            return NotFound();

        if (!await access.MayEditAsync(User, item))
            return Forbid();

        return await PageAsync(item, type, await display.BuildEditorAsync(item, forms.ModelUpdater, true), returnUrl, isNew: true);
    }

    [HttpPost, ActionName(nameof(Create))]
    [Admin("Contents/ContentTypes/{id}/Create")]
    public async Task<IActionResult> CreatePost(string id, string? returnUrl)
    {
        if (await NewAsync(id) is not var (item, type))
            return NotFound();

        if (!await access.MayEditAsync(User, item) || Wants(Command.Publish) && !await access.MayPublishAsync(User, item))
            return Forbid();

        var editor = await display.UpdateEditorAsync(item, forms.ModelUpdater, true);
        if (!await IsReadyAsync(item))
            return await AgainAsync(item, type, editor, returnUrl, isNew: true);

        await contents.CreateAsync(item, VersionOptions.Draft);
        return await KeepAsync(item, type, returnUrl);
    }

    [Admin("Contents/ContentItems/{contentItemId}/Edit")]
    public async Task<IActionResult> Edit(string contentItemId, string? returnUrl)
    {
        if (await FindAsync(contentItemId) is not var (item, type))
            return NotFound();

        if (!await access.MayEditAsync(User, item))
            return Forbid();

        return await PageAsync(item, type, await display.BuildEditorAsync(item, forms.ModelUpdater, false), returnUrl);
    }

    /// <summary>Saves what was typed. Where a form asks for something else (move a widget, add one) nothing is stored.</summary>
    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Contents/ContentItems/{contentItemId}/Edit")]
    public async Task<IActionResult> EditPost(string contentItemId, string? seen, string? returnUrl)
    {
        try
        {
            return await SaveAsync(contentItemId, seen, returnUrl);
        }
        catch (Exception exception) when (UnitOfWork.IsConflict(exception))
        {
            return await LateAsync(contentItemId, returnUrl);
        }
    }

    private async Task<IActionResult> SaveAsync(string contentItemId, string? seen, string? returnUrl)
    {
        if (await FindAsync(contentItemId) is not var (latest, type))
            return NotFound();

        if (!await access.MayEditAsync(User, latest) || Wants(Command.Publish) && !await access.MayPublishAsync(User, latest))
            return Forbid();

        var isKept = Wants(Command.Save) || Wants(Command.Publish);
        if (isKept && seen != Seen(latest))
            return await LateAsync(contentItemId, returnUrl);

        var before = OverwrittenDrafts.Remember(latest);
        var item = isKept ? await contents.GetAsync(contentItemId, VersionOptions.DraftRequired) ?? latest : latest;
        // The draft may be of a version that has been saved since: what was looked at has given its place to no other one here.
        if (item != latest && latest.Latest)
            return await LateAsync(contentItemId, returnUrl);

        var editor = await display.UpdateEditorAsync(item, forms.ModelUpdater, false);
        if (!await IsReadyAsync(item))
            return await AgainAsync(item, type, editor, returnUrl, seen: seen);

        await overwritten.KeepAsync(before, item);
        return await KeepAsync(item, type, returnUrl);
    }

    private async Task<(ContentItem Item, ContentTypeDefinition Type)?> NewAsync(string typeName)
    {
        if (await definitions.GetTypeDefinitionAsync(typeName) is not { } type || !type.IsCreatable())
            return null;

        var item = await contents.NewAsync(typeName);
        item.Owner = User.FindFirstValue(ClaimTypes.NameIdentifier);
        item.Author = User.Identity?.Name;
        return (item, type);
    }

    private async Task<(ContentItem Item, ContentTypeDefinition Type)?> FindAsync(string id) =>
        await contents.GetAsync(id, VersionOptions.Latest) is { } item &&
        await definitions.GetTypeDefinitionAsync(item.ContentType) is { } type ? (item, type) : null;

    private enum Command
    {
        Save,
        Publish,
    }

    private bool Wants(Command command) => Request.Form.ContainsKey("submit." + command);

    private bool Stays => Request.Form.Any(sent =>
        sent.Key is "submit.Save" or "submit.Publish" && sent.Value.ToString().EndsWith("AndContinue", StringComparison.Ordinal));

    /// <summary>True where the item is to be stored and nothing is wrong with it.</summary>
    private async Task<bool> IsReadyAsync(ContentItem item)
    {
        if (!Wants(Command.Save) && !Wants(Command.Publish) || !ModelState.IsValid)
            return false;

        var checkedItem = await contents.ValidateAsync(item);
        foreach (var error in checkedItem.Errors)
        {
            foreach (var member in error.MemberNames.DefaultIfEmpty(""))
                ModelState.AddModelError(member, error.ErrorMessage ?? "");
        }

        return ModelState.IsValid && checkedItem.Succeeded;
    }

    private async Task<IActionResult> KeepAsync(ContentItem item, ContentTypeDefinition type, string? returnUrl)
    {
        var isPublished = Wants(Command.Publish) || !type.IsDraftable();
        await (isPublished ? contents.PublishAsync(item) : contents.SaveDraftAsync(item));
        await work.CommitAsync();
        await notifier.SuccessAsync(isPublished
            ? H["\"{0}\" is published.", item.ToString()]
            : H["The draft of \"{0}\" is saved.", item.ToString()]);
        return After(item, returnUrl);
    }

    private ActionResult After(ContentItem item, string? returnUrl) =>
        !Stays && Url.IsLocalUrl(returnUrl)
            ? LocalRedirect(returnUrl)
            : RedirectToAction(nameof(Edit), new { contentItemId = item.ContentItemId, returnUrl });

    /// <summary>The form once more: with its errors, or as a button of the form itself changed it.</summary>
    private async Task<IActionResult> AgainAsync(
        ContentItem item, ContentTypeDefinition type, IShape editor, string? returnUrl, bool isNew = false, string? seen = null)
    {
        await work.Session.CancelAsync();
        if (!Wants(Command.Save) && !Wants(Command.Publish))
        {
            // Nothing is to be stored yet, so nothing is wrong yet.
            await notifier.InformationAsync(H["The form has changed and is not saved yet."]);
            foreach (var (_, entry) in ModelState)
                (_, entry!.ValidationState) = (Clear(entry.Errors), ModelValidationState.Skipped);
        }

        return await PageAsync(item, type, editor, returnUrl, isNew, seen);
    }

    /// <summary>Somebody saved while the form was open: what was typed stays on the page, what they saved stays stored.</summary>
    private async Task<IActionResult> LateAsync(string contentItemId, string? returnUrl)
    {
        await work.Session.CancelAsync();
        loaded.Clear();
        if (await FindAsync(contentItemId) is not var (item, type))
            return NotFound();

        var (seen, url) = (Seen(item), Url.Action(nameof(Edit), new { contentItemId, returnUrl })!);
        var conflict = new SavedMeanwhile(url, item.Author, item.ModifiedUtc)
        {
            VersionsUrl = Url.Action(nameof(Versions), new { contentItemId }),
        };
        var editor = await display.UpdateEditorAsync(item, forms.ModelUpdater, false);
        await work.Session.CancelAsync(); // It is shown only, whatever a driver or handler has saved.
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await PageAsync(item, type, editor, returnUrl, seen: seen, conflict: conflict);
    }

    private async Task<IActionResult> PageAsync(
        ContentItem item, ContentTypeDefinition type, IShape editor, string? returnUrl, bool isNew = false,
        string? seen = null, SavedMeanwhile? conflict = null) =>
        View(isNew ? nameof(Create) : nameof(Edit), new ContentEditorPage(item, type, editor)
        {
            IsNew = isNew,
            State = isNew ? ContentState.Draft : await list.StateOfAsync(item),
            MayPublish = await access.MayPublishAsync(User, item),
            MayDelete = !isNew && await access.MayDeleteAsync(User, item),
            ViewUrl = isNew ? null : await ViewUrlAsync(item),
            PreviewUrl = isNew ? null : Url.Action("Preview", "Item", new { area = "OrchardCore.Contents", contentItemId = item.ContentItemId }),
            ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null,
            Seen = seen ?? (isNew ? "" : Seen(item)),
            Conflict = conflict,
        });

    private async Task<string?> ViewUrlAsync(ContentItem item)
    {
        if (HttpContext.RequestServices.GetService<IAutorouteEntries>() is not { } routes)
            return null;

        var (isFound, entry) = await routes.TryGetEntryByContentItemIdAsync(item.ContentItemId);
        return isFound && entry?.Path is { } path ? Url.Content("~/" + path.TrimStart('/')) : null;
    }

    private string Seen(ContentItem item) =>
        string.Create(CultureInfo.InvariantCulture, $"{item.ContentItemVersionId}.{work.Session.VersionOf(item)}");

    private static bool Clear(ModelErrorCollection errors)
    {
        errors.Clear();
        return true;
    }
}
