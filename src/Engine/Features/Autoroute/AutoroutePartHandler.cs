namespace OrchardCore.Autoroute;

/// <summary>Gives an item its path, keeps paths apart, and makes an item the home page when it asks for it.</summary>
internal sealed class AutoroutePartHandler(
    PathRegistry paths, RouteChanges changes, HomePage home, ILiquidTemplateManager liquid,
    IContentDefinitionManager definitions, IStringLocalizer<AutoroutePartHandler> S)
    : ContentPartHandler<AutoroutePart>
{
    public override Task CreatedAsync(CreateContentContext context, AutoroutePart part) => RouteAsync(part);

    // A path that was typed is taken or refused, never changed to another one in silence.
    public override Task UpdatedAsync(UpdateContentContext context, AutoroutePart part) =>
        string.IsNullOrWhiteSpace(part.Path) ? RouteAsync(part) : Task.CompletedTask;

    public override async Task PublishedAsync(PublishContentContext context, AutoroutePart part)
    {
        changes.Note();
        if (!part.SetHomepage)
            return;

        await home.SetAsync(part.ContentItem.ContentItemId);
        part.SetHomepage = false;
        part.Apply();
    }

    public override Task UnpublishedAsync(PublishContentContext context, AutoroutePart part) => Changed();
    public override Task RemovedAsync(RemoveContentContext context, AutoroutePart part) => Changed();

    public override async Task ValidatingAsync(ValidateContentContext context, AutoroutePart part)
    {
        if (part.Disabled || string.IsNullOrWhiteSpace(part.Path))
            return;

        foreach (var problem in part.ValidatePathFieldValue(S))
            context.Fail(problem.ErrorMessage ?? "", $"{nameof(AutoroutePart)}.{nameof(part.Path)}");

        if (context.ContentValidateResult.Succeeded && !await paths.TryClaimAsync(part.Path, part.ContentItem.ContentItemId))
            context.Fail(S["The path '{0}' belongs to another item.", part.Path], $"{nameof(AutoroutePart)}.{nameof(part.Path)}");
    }

    public override async Task CloningAsync(CloneContentContext context, AutoroutePart part)
    {
        var clone = context.CloneContentItem.GetOrCreate<AutoroutePart>();
        clone.SetHomepage = false;
        clone.Path = string.IsNullOrEmpty(part.Path)
            ? null
            : await paths.ClaimAsync(part.Path, context.CloneContentItem.ContentItemId);
        context.CloneContentItem.Apply(clone);
    }

    public override Task GetContentItemAspectAsync(ContentItemAspectContext context, AutoroutePart part) =>
        context.ForAsync<RouteHandlerAspect>(aspect =>
        {
            (aspect.Disabled, aspect.Absolute) = (part.Disabled, part.Absolute);
            if (!string.IsNullOrWhiteSpace(part.Path))
                aspect.Path = part.Path;

            return Task.CompletedTask;
        });

    private Task Changed()
    {
        changes.Note();
        return Task.CompletedTask;
    }

    private async Task RouteAsync(AutoroutePart part)
    {
        if (part.Disabled)
            return;

        var path = string.IsNullOrWhiteSpace(part.Path) ? await PatternAsync(part) : part.Path.Trim('/', ' ');
        if (path.Length == 0)
            return;

        path = await paths.ClaimAsync(path, part.ContentItem.ContentItemId);
        if (path == part.Path)
            return;

        part.Path = path;
        part.Apply();
    }

    private async Task<string> PatternAsync(AutoroutePart part)
    {
        var settings = await definitions.SettingsOfAsync<AutoroutePartSettings>(
            part.ContentItem, nameof(AutoroutePart));
        if (string.IsNullOrEmpty(settings.Pattern))
            return "";

        var model = new AutoroutePartViewModel
        {
            Path = part.Path, AutoroutePart = part, ContentItem = part.ContentItem, Settings = settings,
        };
        return PathText.Clean(await liquid.RenderAsync(settings.Pattern, model, part.ContentItem));
    }
}
