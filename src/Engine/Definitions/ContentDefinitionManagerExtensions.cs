namespace OrchardCore.ContentManagement.Metadata;

/// <summary>Changes definitions: an existing one is loaded and gone on with, a missing one is begun.</summary>
public static class ContentDefinitionManagerExtensions
{
    public static Task AlterTypeDefinitionAsync(
        this IContentDefinitionManager manager, string name, Action<ContentTypeDefinitionBuilder> alteration) =>
        manager.AlterTypeDefinitionAsync(name, type =>
        {
            alteration(type);
            return Task.CompletedTask;
        });

    public static async Task AlterTypeDefinitionAsync(
        this IContentDefinitionManager manager, string name, Func<ContentTypeDefinitionBuilder, Task> alterationAsync)
    {
        var existing = await manager.LoadTypeDefinitionAsync(name) ??
            new ContentTypeDefinition(name, name.CamelFriendly());
        var type = new ContentTypeDefinitionBuilder(existing);

        await alterationAsync(type);
        await manager.StoreTypeDefinitionAsync(type.Build());
    }

    public static Task AlterPartDefinitionAsync(
        this IContentDefinitionManager manager, string name, Action<ContentPartDefinitionBuilder> alteration) =>
        manager.AlterPartDefinitionAsync(name, part =>
        {
            alteration(part);
            return Task.CompletedTask;
        });

    public static async Task AlterPartDefinitionAsync(
        this IContentDefinitionManager manager, string name, Func<ContentPartDefinitionBuilder, Task> alterationAsync)
    {
        var existing = await manager.LoadPartDefinitionAsync(name) ?? new ContentPartDefinition(name);
        var part = new ContentPartDefinitionBuilder(existing);

        await alterationAsync(part);
        await manager.StorePartDefinitionAsync(part.Build());
    }

    public static async Task<IEnumerable<ContentTypeDefinition>> ListWidgetTypeDefinitionsAsync(
        this IContentDefinitionManager manager) =>
        (await manager.ListTypeDefinitionsAsync()).Where(type => type.StereotypeEquals("Widget"));
}
