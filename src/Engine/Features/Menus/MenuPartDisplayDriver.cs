namespace OrchardCore.Menu;

/// <summary>Edits the whole tree of a menu in one form.</summary>
internal sealed class MenuPartDisplayDriver(ContainedItems contained, IContentDefinitionManager definitions)
    : ContentPartDisplayDriver<MenuPart>
{
    /// <summary>The form as it is shown first, or with what it sends.</summary>
    public override async Task<IDisplayResult?> EditAsync(MenuPart part, BuildPartEditorContext context)
    {
        var types = (await definitions.ListTypeDefinitionsAsync())
            .Where(type => type.StereotypeEquals("MenuItem", StringComparison.OrdinalIgnoreCase)).ToArray();
        var editor = await contained.ShowAsync(Ask(part.ContentItem, Prefix, types, context));

        return Initialize<MenuPartEditViewModel>("MenuPart_Edit", model =>
        {
            (model.MenuPart, model.MenuItemContentTypes) = (part, types);
            ((IShape)model).Properties["Editor"] = editor;
        });
    }

    private static ContainedItemsContext Ask(
        ContentItem container, string prefix, ContentTypeDefinition[] types, BuildPartEditorContext context)
    {
        var list = container.Get<MenuItemsListPart>(nameof(MenuItemsListPart)) ?? new MenuItemsListPart();

        return new(prefix, list.MenuItems, types, context.Updater)
        {
            IsUpdate = context is UpdatePartEditorContext,
            Nested = card => Ask(card.Item, card.Prefix + "." + nameof(MenuItemsListPart), types, context),
            // An item without items below it is stored without a list of them.
            Done = () =>
            {
                if (list.MenuItems.Count > 0 || container.Has<MenuItemsListPart>())
                    container.Apply(list);
            },
        };
    }
}
