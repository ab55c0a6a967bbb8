namespace OrchardCore.Autoroute;

internal sealed class AutoroutePartDisplayDriver(
    PathRegistry paths, HomePage home, IAuthorizationService authorization, IHttpContextAccessor http,
    IStringLocalizer<AutoroutePartDisplayDriver> S)
    : PartEditor<AutoroutePart, AutoroutePartViewModel>
{
    protected override async ValueTask DescribeAsync(
        AutoroutePartViewModel form, AutoroutePart part, BuildPartEditorContext context)
    {
        (form.AutoroutePart, form.ContentItem) = (part, part.ContentItem);
        form.IsHomepage = await home.IsAsync(part.ContentItem.ContentItemId);
        form.Settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();
    }

    protected override async ValueTask TakeAsync(
        AutoroutePart part, AutoroutePartViewModel form, UpdatePartEditorContext context)
    {
        var settings = context.TypePartDefinition.GetSettings<AutoroutePartSettings>();
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
    }

    private async Task CheckAsync(AutoroutePart part, UpdatePartEditorContext context)
    {
        if (string.IsNullOrEmpty(part.Path) || part.Disabled)
            return;

        var problems = part.ValidatePathFieldValue(S).ToArray();
        if (problems.Length > 0)
            context.Updater.ModelState.Report(Prefix, problems);
        else if (!await paths.TryClaimAsync(part.Path, part.ContentItem.ContentItemId))
            Refuse(context, nameof(part.Path), S["The path '{0}' belongs to another item.", part.Path]);
    }

    private async Task<bool> MaySetHomepageAsync() => http.HttpContext?.User is { } user &&
        await authorization.AuthorizeAsync(user, AutoroutePermissions.SetHomepage);
}
