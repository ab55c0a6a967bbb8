using OrchardCore.Menu.Settings;

namespace OrchardCore.Menu;

internal sealed class MenuStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.TryAddScoped<ContainedItems>();
        services.AddSingleton<Menus>();
        services.AddScoped<IContentHandler, MenusHandler>();
        services.AddShapeTableProvider<MenuShapes>();
        services.AddPermissionProvider<Permissions>();
        services.AddContentPart<MenuPart>().UseDisplayDriver<MenuPartDisplayDriver>();
        services.AddContentPart<MenuItemsListPart>();
        services.AddContentPart<LinkMenuItemPart>().UseDisplayDriver<LinkMenuItemPartDisplayDriver>();
        services.AddContentPart<HtmlMenuItemPart>().UseDisplayDriver<HtmlMenuItemPartDisplayDriver>();
        services.AddHtmlMember<HtmlMenuItemPart>(
            nameof(HtmlMenuItemPart.Html), part => part.GetSettings<HtmlMenuItemPartSettings>().SanitizeHtml);
        services.AddContentPart<ContentMenuItemPart>().UseDisplayDriver<ContentMenuItemPartDisplayDriver>();
        services.AddContentPart<MenuItemPermissionPart>().UseDisplayDriver<MenuItemPermissionPartDisplayDriver>();
        services.AddDataMigration<MenuMigrations>();
    }
}

internal sealed class MenuMigrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync("LinkMenuItemPart", part => part.Attachable()
            .WithDescription("Provides a menu link behavior for your content item."));
        await definitions.AlterPartDefinitionAsync("ContentMenuItemPart", part => part.Attachable()
            .WithDisplayName("Content Menu Item")
            .WithDescription("Provides a menu link behavior with the Content Picker for your content item.")
            .WithField("SelectedContentItem", field => field
                .OfType("ContentPickerField").WithDisplayName("Selected Content Item").WithPosition("0")
                .MergeSettings<ContentPickerFieldSettings>(settings =>
                    (settings.Required, settings.DisplayAllContentTypes) = (true, true))));
        await definitions.AlterPartDefinitionAsync("HtmlMenuItemPart", part => part.Attachable()
            .WithDisplayName("Html Menu Item")
            .WithDescription("Provides a menu link behavior with a field to display html for the link text."));
        await definitions.AlterPartDefinitionAsync("MenuItemPermissionPart", part => part.Attachable()
            .WithDescription("Provides a permission for the menu item."));

        await definitions.AlterTypeDefinitionAsync("Menu", type => type
            .WithDisplayName("Menu").Listable().Draftable().Versionable()
            .WithPart("TitlePart", part => part.WithPosition("0"))
            .WithPart("AliasPart", part => part.WithPosition("1").MergeSettings<AliasPartSettings>(
                settings => settings.Pattern = "{{ ContentItem | display_text | slugify }}"))
            .WithPart("MenuPart", part => part.WithPosition("2"))
            .WithPart("MenuItemsListPart"));
        await ItemAsync("LinkMenuItem", "Link Menu Item", "LinkMenuItemPart", guarded: true);
        await ItemAsync("ContentMenuItem", "Content Menu Item", "ContentMenuItemPart", guarded: false);
        await ItemAsync("HtmlMenuItem", "Html Menu Item", "HtmlMenuItemPart", guarded: true);

        return 4;
    }

    private Task ItemAsync(string name, string displayName, string part, bool guarded) =>
        definitions.AlterTypeDefinitionAsync(name, type =>
        {
            type.WithDisplayName(displayName).Stereotype("MenuItem")
                .WithPart(part, own => own.WithPosition("0"))
                .WithPart(name, own => own.WithPosition("1"));
            if (guarded)
                type.WithPart("MenuItemPermissionPart", own => own.WithPosition("2"));
        });
}
