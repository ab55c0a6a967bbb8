namespace OrchardCore.Lists;

/// <summary>Carries from one form to the next which list a new item is made for.</summary>
internal sealed class ContainedPartDisplayDriver(
    IContentManager content, IContentDefinitionManager definitions, IContainerService container, IHttpContextAccessor http)
    : ContentDisplayDriver
{
    private const string Fields = "ListPart";

    public override async Task<IDisplayResult?> EditAsync(ContentItem model, BuildEditorContext context)
    {
        if (model.TryGet<ContainedPart>(out var part))
            return await ShapeAsync(part.ListContentItemId, part.ListContentType, model.ContentType);

        return context.IsNew ? await ShapeAsync(Query("ContainerId"), Query("ContainerContentType"), model.ContentType) : null;
    }

    public override async Task<IDisplayResult?> UpdateAsync(ContentItem model, UpdateEditorContext context)
    {
        if (!context.IsNew || model.Has<ContainedPart>())
            return await EditAsync(model, context);

        var form = new EditContainedPartViewModel();
        await context.Updater.TryUpdateModelAsync(form, Fields, f => f.ContainerId!, f => f.ContentType!);
        if (form.ContainerId is { Length: > 0 } id && form.ContentType == model.ContentType
            && await SettingsAsync(id, model.ContentType) is var (list, settings))
        {
            var order = settings.EnableOrdering ? await container.GetNextOrderNumberAsync(id) : 0;
            model.Alter<ContainedPart>(part =>
                (part.ListContentItemId, part.ListContentType, part.Order) = (id, list.ContentType, order));
        }

        return await EditAsync(model, context);
    }

    private async Task<IDisplayResult?> ShapeAsync(string? containerId, string? containerType, string type)
    {
        if (string.IsNullOrEmpty(containerId) || await SettingsAsync(containerId, type) is not var (list, settings))
            return null;

        return Initialize<EditContainedPartViewModel>("ListPart_ContainerId", model =>
            (model.ContainerId, model.ContainerContentType, model.ContentType, model.EnableOrdering) =
                (containerId, list.ContentType, type, settings.EnableOrdering))
            .Location("Content").Prefix(Fields);
    }

    /// <summary>The list, and what it says of its items, if it takes any of this type.</summary>
    private async Task<(ContentItem List, ListPartSettings Settings)?> SettingsAsync(string id, string type)
    {
        if (await content.GetAsync(id, VersionOptions.Latest) is not { } list)
            return null;

        var settings = await definitions.SettingsOfAsync<ListPartSettings>(list, nameof(ListPart));
        return settings.ContainedContentTypes.Contains(type) ? (list, settings) : null;
    }

    private string? Query(string name) => http.HttpContext?.Request.Query[$"{Fields}.{name}"].FirstOrDefault();
}
