using OrchardCore.Autoroute.ViewModels;
using OrchardCore.HomeRoute;

namespace OrchardCore.Autoroute.Drivers;

internal sealed class AutoroutePartDisplayDriver(
    PathRegistry paths, HomePage home, IAuthorizationService authorization, IHttpContextAccessor http,
    IStringLocalizer<AutoroutePartDisplayDriver> S)
    : ContentPartDisplayDriver<AutoroutePart>
{
    public override IDisplayResult Edit(AutoroutePart part, BuildPartEditorContext context) =>
        Initialize<AutoroutePartViewModel>(GetEditorShapeType(context), async model =>
        {
            (model.Path, model.AutoroutePart, model.ContentItem) = (part.Path, part, part.ContentItem);
            (model.Disabled, model.Absolute, model.RouteContainedItems, model.SetHomepage) =
                (part.Disabled, part.Absolute, part.RouteContainedItems, part.SetHomepage);
            model.IsHomepage = await home.IsAsync(part.ContentItem.ContentItemId);
            model.Settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();
        });

    public override async Task<IDisplayResult?> UpdateAsync(AutoroutePart part, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();
        var form = new AutoroutePartViewModel { Path = part.Path };
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.Path!, f => f.UpdatePath, f => f.SetHomepage,
            f => f.Disabled, f => f.Absolute, f => f.RouteContainedItems);

        if (settings.AllowDisabled)
            part.Disabled = form.Disabled;
        if (settings.AllowAbsolutePath)
            part.Absolute = form.Absolute;
        if (settings.AllowRouteContainedItems)
            part.RouteContainedItems = form.RouteContainedItems;
        if (settings.ShowHomepageOption && form.SetHomepage != part.SetHomepage && await MaySetHomepageAsync())
            part.SetHomepage = form.SetHomepage;

        if (settings.AllowCustomPath)
            part.Path = form.Path?.Trim().Trim('/');
        if (settings.AllowUpdatePath && form.UpdatePath)
            part.Path = null; // The pattern is asked again.

        await CheckAsync(part, context);
        return Edit(part, context);
    }

    private async Task CheckAsync(AutoroutePart part, UpdatePartEditorContext context)
    {
        if (string.IsNullOrEmpty(part.Path) || part.Disabled)
            return;

        var problems = part.ValidatePathFieldValue(S).ToArray();
        if (problems.Length > 0)
            context.Updater.ModelState.Report(Prefix, problems);
        else if (!await paths.TryClaimAsync(part.Path, part.ContentItem.ContentItemId))
            context.Updater.ModelState.AddModelError(
                $"{Prefix}.{nameof(part.Path)}", S["The path '{0}' belongs to another item.", part.Path]);
    }

    private async Task<bool> MaySetHomepageAsync() => http.HttpContext?.User is { } user &&
        await authorization.AuthorizeAsync(user, AutoroutePermissions.SetHomepage);
}
