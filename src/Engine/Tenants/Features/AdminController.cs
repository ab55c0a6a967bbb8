namespace OrchardCore.Features.Controllers;

/// <summary>Turns features of the tenant on and off. What depends on one that goes is named first, and goes only when that is said.</summary>
[Area(FeaturesConstants.FeatureId)]
internal sealed class AdminController(
    FeatureSwitch switches, IAuthorizationService authorization, UnitOfWork work, INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    [Admin("Features")]
    public async Task<IActionResult> Features(string? q) =>
        await MayAsync() ? Page(q) : Forbid();

    [HttpPost, ActionName(nameof(Features))]
    [Admin("Features")]
    public async Task<IActionResult> FeaturesPost(FeaturesBulk form)
    {
        if (!await MayAsync())
            return Forbid();

        string[] ids = form.FeatureIds ?? [];
        if (ids.Length == 0 || form.BulkAction is not ("Enable" or "Disable"))
        {
            await notifier.WarningAsync(H["Choose the features first."]);
            return RedirectToAction(nameof(Features), new { form.Q });
        }

        return form.BulkAction == "Enable" ? await TurnOnAsync(ids, form.Q) : await TurnOffAsync(ids, form.Force, form.Q);
    }

    [HttpPost]
    [Admin("Features/{id}/Enable")]
    public async Task<IActionResult> Enable(string id, string? q) => await MayAsync() ? await TurnOnAsync([id], q) : Forbid();

    [HttpPost]
    [Admin("Features/{id}/Disable")]
    public async Task<IActionResult> Disable(string id, string? q) => await MayAsync() ? await TurnOffAsync([id], false, q) : Forbid();

    private async Task<IActionResult> TurnOnAsync(string[] ids, string? q)
    {
        if (switches.ToTurnOn(ids) is not { } on)
            return NotFound();

        return await ApplyAsync([], on, q);
    }

    private async Task<IActionResult> TurnOffAsync(string[] ids, bool force, string? q)
    {
        if (switches.ToTurnOff(ids) is not { } off)
            return NotFound();

        var along = off.Where(feature => !ids.Contains(feature.Id, StringComparer.OrdinalIgnoreCase)).ToArray();
        return along.Length > 0 && !force
            ? Page(q, new FeaturesToConfirm(ids, [.. off.Except(along).Select(feature => feature.Name)], [.. along.Select(feature => feature.Name)]))
            : await ApplyAsync(off, [], q);
    }

    private async Task<IActionResult> ApplyAsync(CatalogFeature[] off, CatalogFeature[] on, string? q)
    {
        var (gone, come) = await switches.ApplyAsync(off, on);
        await work.CommitAsync();
        if (come.Any())
            await notifier.SuccessAsync(H["Turned on: {0}.", Names(come)]);
        if (gone.Any())
            await notifier.SuccessAsync(H["Turned off: {0}. What was stored with it stays.", Names(gone)]);
        return RedirectToAction(nameof(Features), new { q });
    }

    private ViewResult Page(string? q, FeaturesToConfirm? confirm = null) => View(nameof(Features), new FeaturesPage(q, confirm,
        [.. switches.Rows()
            .Where(row => string.IsNullOrWhiteSpace(q) || Says(row.Feature.Name, q) || Says(row.Feature.Id, q) || Says(row.Feature.Description, q))
            .OrderBy(row => row.Feature.Name, StringComparer.CurrentCulture)
            .GroupBy(row => row.Feature.Category is { Length: > 0 } category ? category : H["Other"].Value)
            .OrderBy(group => group.Key, StringComparer.CurrentCulture)]));

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, FeaturesPermissions.ManageFeatures);

    private static bool Says(string text, string q) => text.Contains(q.Trim(), StringComparison.CurrentCultureIgnoreCase);

    private static string Names(IEnumerable<IFeatureInfo> features) => string.Join(", ", features.Select(feature => feature.Name));
}

internal sealed record FeaturesPage(string? Q, FeaturesToConfirm? Confirm, IReadOnlyList<IGrouping<string, FeatureRow>> Groups);

/// <summary>What somebody wants to turn off, and what would go along.</summary>
internal sealed record FeaturesToConfirm(string[] Ids, string[] Names, string[] Along);

internal sealed class FeaturesBulk
{
    public string? BulkAction { get; set; }
    public string[]? FeatureIds { get; set; }
    public bool Force { get; set; }
    public string? Q { get; set; }
}
