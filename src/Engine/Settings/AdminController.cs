namespace OrchardCore.Settings.Controllers;

/// <summary>The pages of the site's settings, one per group.</summary>
[Area("OrchardCore.Settings")]
internal sealed class AdminController(
    ISiteService sites, IDisplayManager<ISite> display, IAuthorizationService authorization, UnitOfWork work,
    FormVersions versions, IUpdateModelAccessor forms, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    [Admin("Settings/{groupId}")]
    public async Task<IActionResult> Index(string groupId)
    {
        if (!await MayAsync(groupId))
            return Forbid();

        var site = await sites.GetSiteSettingsAsync();
        var editor = await display.BuildEditorAsync(site, forms.ModelUpdater, false, groupId);
        return IsEmpty(editor) ? NotFound() : Page(groupId, versions.Of(site), editor);
    }

    [HttpPost, ActionName(nameof(Index))]
    [Admin("Settings/{groupId}")]
    public async Task<IActionResult> IndexPost(string groupId, string? seen)
    {
        if (!await MayAsync(groupId))
            return Forbid();

        try
        {
            return await SaveAsync(groupId, seen);
        }
        catch (Exception exception) when (UnitOfWork.IsConflict(exception))
        {
            return await LateAsync(groupId);
        }
    }

    private async Task<IActionResult> SaveAsync(string groupId, string? seen)
    {
        var site = await sites.LoadSiteSettingsAsync();
        var stored = FormVersions.Read(site);
        var shape = await display.UpdateEditorAsync(site, forms.ModelUpdater, false, groupId);
        if (IsEmpty(shape))
            return NotFound();

        if (!ModelState.IsValid)
            return Page(groupId, seen ?? versions.Of(stored), shape);

        if (versions.IsLate(seen, stored, site))
            return await LateAsync(groupId);

        await sites.UpdateSiteSettingsAsync(site);
        await work.CommitAsync();
        await notifier.SuccessAsync(H["The settings are saved."]);
        return RedirectToAction(nameof(Index), new { groupId });
    }

    /// <summary>What was typed, over what somebody else has saved meanwhile.</summary>
    private async Task<IActionResult> LateAsync(string groupId)
    {
        await work.Session.CancelAsync();
        var site = await sites.LoadSiteSettingsAsync();
        var seen = versions.Of(site);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page(groupId, seen, await display.UpdateEditorAsync(site, forms.ModelUpdater, false, groupId),
            new SavedMeanwhile(Url.Action(nameof(Index), new { groupId })!));
    }

    /// <summary>Whether no feature has settings in that group.</summary>
    private static bool IsEmpty(IShape editor) =>
        editor.Items.Count == 0 && editor.Properties.Values.OfType<IShape>().All(zone => zone.Items.Count == 0);

    private Task<bool> MayAsync(string groupId) =>
        authorization.AuthorizeAsync(User, SettingsPermissions.ManageGroupSettings, (object)groupId);

    private ViewResult Page(string groupId, string seen, IShape shape, SavedMeanwhile? conflict = null) =>
        View(nameof(Index), new SettingsPage(groupId, seen, shape, conflict));
}

internal sealed record SettingsPage(string GroupId, string Seen, IShape Editor, SavedMeanwhile? Conflict);
