namespace OrchardCore.Title;

/// <summary>Gives an item the display text that its title says, or that its pattern makes.</summary>
internal sealed class TitlePartHandler(
    ILiquidTemplateManager liquid, IContentDefinitionManager definitions, IStringLocalizer<TitlePartHandler> S)
    : ContentPartHandler<TitlePart>
{
    public override Task UpdatedAsync(UpdateContentContext context, TitlePart part) => NameAsync(part);
    public override Task CreatedAsync(CreateContentContext context, TitlePart part) => NameAsync(part);

    protected override Task ValidatingAsync(ValidateContentPartContext context, TitlePart part)
    {
        var settings = context.ContentTypePartDefinition.GetSettings<TitlePartSettings>();
        if (settings.Options == TitlePartOptions.EditableRequired && string.IsNullOrWhiteSpace(part.Title))
            context.Fail(S["A value is required for {0}.", nameof(part.Title)], nameof(part.Title));

        return Task.CompletedTask;
    }

    private async Task NameAsync(TitlePart part)
    {
        var settings = await definitions.SettingsOfAsync<TitlePartSettings>(part.ContentItem, nameof(TitlePart));
        var isGenerated = settings.Options is TitlePartOptions.GeneratedDisabled or TitlePartOptions.GeneratedHidden
            && !string.IsNullOrEmpty(settings.Pattern);
        if (isGenerated)
        {
            var model = new TitlePartViewModel
            {
                Title = part.Title, TitlePart = part, ContentItem = part.ContentItem, Settings = settings,
            };
            var title = await liquid.RenderAsync(settings.Pattern!, model, part.ContentItem);
            part.Title = title.ReplaceLineEndings("").Trim();
            part.Apply();
        }

        // A recipe or a program may say how the item is called elsewhere; the editor says it with the title.
        if (isGenerated || string.IsNullOrEmpty(part.ContentItem.DisplayText))
            part.ContentItem.DisplayText = part.Title;
    }
}
