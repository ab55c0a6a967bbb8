namespace OrchardCore.Settings.Controllers;

/// <summary>The pages of the site's settings, one per group.</summary>
[Area("OrchardCore.Settings")]
internal sealed class AdminController(
    ISiteService sites, IDisplayManager<ISite> display, IAuthorizationService authorization,
    IUpdateModelAccessor forms, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    [Admin("Settings/{groupId}")]
    public async Task<IActionResult> Index(string groupId)
    {
        if (!await MayAsync(groupId))
            return Forbid();

        var site = await sites.GetSiteSettingsAsync();
        return Page(groupId, await display.BuildEditorAsync(site, forms.ModelUpdater, false, groupId));
    }

    [HttpPost, ActionName(nameof(Index))]
    [Admin("Settings/{groupId}")]
    public async Task<IActionResult> IndexPost(string groupId)
    {
        if (!await MayAsync(groupId))
            return Forbid();

        var site = await sites.LoadSiteSettingsAsync();
        var shape = await display.UpdateEditorAsync(site, forms.ModelUpdater, false, groupId);
        if (!ModelState.IsValid)
            return Page(groupId, shape);

        await sites.UpdateSiteSettingsAsync(site);
        await notifier.SuccessAsync(H["The settings are saved."]);
        return RedirectToAction(nameof(Index), new { groupId });
    }

    private Task<bool> MayAsync(string groupId) =>
        authorization.AuthorizeAsync(User, SettingsPermissions.ManageGroupSettings, (object)groupId);

    private ViewResult Page(string groupId, IShape shape) =>
        View(nameof(Index), new SettingsPage(groupId, shape));
}

internal sealed record SettingsPage(string GroupId, IShape Editor);
