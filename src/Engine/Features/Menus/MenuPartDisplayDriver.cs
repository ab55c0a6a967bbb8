namespace OrchardCore.Menu;

/// <summary>Edits the whole tree of a menu in one form.</summary>
internal sealed class MenuPartDisplayDriver(ContainedItems contained, IContentDefinitionManager definitions)
    : ContentPartDisplayDriver<MenuPart>
{
    public override Task<IDisplayResult?> EditAsync(MenuPart part, BuildPartEditorContext context) =>
        ShowAsync(part, context, isUpdate: false);

    public override Task<IDisplayResult?> UpdateAsync(MenuPart part, UpdatePartEditorContext context) =>
        ShowAsync(part, context, isUpdate: true);

    private async Task<IDisplayResult?> ShowAsync(MenuPart part, BuildPartEditorContext context, bool isUpdate)
    {
        var types = (await definitions.ListTypeDefinitionsAsync())
            .Where(type => type.StereotypeEquals("MenuItem", StringComparison.OrdinalIgnoreCase)).ToArray();
        var editor = await contained.ShowAsync(Ask(part.ContentItem, Prefix, types, context.Updater, isUpdate));

        return Initialize<MenuPartEditViewModel>("MenuPart_Edit", model =>
        {
            (model.MenuPart, model.MenuItemContentTypes) = (part, types);
            ((IShape)model).Properties["Editor"] = editor;
        });
    }

    private static ContainedItemsContext Ask(
        ContentItem container, string prefix, ContentTypeDefinition[] types, IUpdateModel updater, bool isUpdate)
    {
        var list = container.Get<MenuItemsListPart>(nameof(MenuItemsListPart)) ?? new MenuItemsListPart();

        return new(prefix, list.MenuItems, types, updater)
        {
            IsUpdate = isUpdate,
            Nested = card => Ask(card.Item, card.Prefix + "." + nameof(MenuItemsListPart), types, updater, isUpdate),
            // An item without items below it is stored without a list of them.
            Done = () =>
            {
                if (list.MenuItems.Count > 0 || container.Has<MenuItemsListPart>())
                    container.Apply(list);
            },
        };
    }
}
