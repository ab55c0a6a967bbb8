namespace OrchardCore.ContentManagement.Display;

/// <summary>The editor of a content item: what its drivers show to be changed, and what they take from the form.</summary>
internal sealed partial class ContentItemDisplayManager
{
    public async Task<IShape> BuildEditorAsync(
        ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var definition = await DefinitionAsync(content);
        var shape = await EditorAsync(content, definition, htmlFieldPrefix);
        var context = new BuildEditorContext(
            shape, groupId, isNew, htmlFieldPrefix, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);
        await EditAsync(content, definition, context);
        return shape;
    }

    public async Task<IShape> UpdateEditorAsync(
        ContentItem content, IUpdateModel updater, bool isNew, string groupId = "", string htmlFieldPrefix = "")
    {
        var definition = await DefinitionAsync(content);
        var shape = await EditorAsync(content, definition, htmlFieldPrefix);
        var context = new UpdateEditorContext(
            shape, groupId, isNew, htmlFieldPrefix, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);

        // What follows from what an editor changes (titles by pattern, paths, dates) is the handlers' to write: of this item,
        // and of each inside it, whose editors come by here too.
        var update = new UpdateContentContext(content);
        foreach (var handler in contentHandlers)
            await handler.UpdatingAsync(update);

        await UpdateAsync(content, definition, context);
        foreach (var handler in contentHandlers.Reverse())
            await handler.UpdatedAsync(update);

        return shape;
    }

    private async ValueTask<IShape> EditorAsync(ContentItem content, ContentTypeDefinition definition, string prefix)
    {
        var kind = definition.GetSettings<ContentTypeSettings>().Stereotype is { Length: > 0 } own ? own : "Content";
        var shape = await CreateAsync(kind + "_Edit", content, kind);
        shape.Properties["HtmlFieldPrefix"] = prefix;
        shape.Metadata.DisplayType = "Edit";
        shape.Metadata.Alternates.Add($"{kind}_Edit__{content.ContentType}");
        return shape;
    }

    private async Task EditAsync(ContentItem item, ContentTypeDefinition type, BuildEditorContext context)
    {
        foreach (var driver in _itemDrivers)
            await ShowAsync(driver, item, context, static it => it.driver.BuildEditorAsync(it.item, it.context), (driver, item, context));

        foreach (var part in type.Parts)
        {
            if (await PartAsync(item, part, context) is not { } content)
                continue;

            await ContentParts.OpenEditorAsync(item, content, part, context);
            foreach (var driver in drivers.PartEditors(part.PartDefinition.Name, part.GetSettings<ContentTypePartSettings>().Editor))
                await ShowAsync(
                    driver, item, context, static it => it.driver.BuildEditorAsync(it.content, it.part, it.context),
                    (driver, content, part, context));

            foreach (var field in part.PartDefinition.Fields)
            {
                var settings = field.GetSettings<ContentPartFieldSettings>();
                context.DefaultPosition = settings.Position ?? "before";
                foreach (var driver in drivers.FieldEditors(field.FieldDefinition.Name, settings.Editor))
                    await ShowAsync(
                        driver, item, context, static it => it.driver.BuildEditorAsync(it.content, it.field, it.part, it.context),
                        (driver, content, field, part, context));
            }
        }

        (context.DefaultZone, context.DefaultPosition) = (null, null);
        await HandleAsync(item, context);
    }

    /// <summary>Nothing is guarded here: what a driver could not take in must not pass for saved.</summary>
    private async Task UpdateAsync(ContentItem item, ContentTypeDefinition type, UpdateEditorContext context)
    {
        foreach (var driver in _itemDrivers)
            await TakeAsync("ContentItem", context, () => driver.UpdateEditorAsync(item, context));

        foreach (var part in type.Parts)
        {
            if (await PartAsync(item, part, context) is not { } content)
                continue;

            await ContentParts.OpenEditorAsync(item, content, part, context);
            foreach (var driver in drivers.PartEditors(part.PartDefinition.Name, part.GetSettings<ContentTypePartSettings>().Editor))
                await TakeAsync(part.Name, context, () => driver.UpdateEditorAsync(content, part, context));

            foreach (var field in part.PartDefinition.Fields)
            {
                var settings = field.GetSettings<ContentPartFieldSettings>();
                context.DefaultPosition = settings.Position ?? "before";
                foreach (var driver in drivers.FieldEditors(field.FieldDefinition.Name, settings.Editor))
                    await TakeAsync($"{part.Name}.{field.Name}", context, () => driver.UpdateEditorAsync(content, field, part, context));
            }

            item.Apply(part.Name, content);
        }

        (context.DefaultZone, context.DefaultPosition) = (null, null);
        foreach (var handler in _handlers)
            await handler.UpdateEditorAsync(item, context);
    }

    private async ValueTask TakeAsync(string name, UpdateEditorContext context, Func<Task<IDisplayResult?>> update)
    {
        try
        {
            if (await update() is { } result)
                await result.ApplyAsync(context);
        }
        catch (UnreadableContentException exception)
        {
            await RefuseAsync(name, exception, context);
        }
    }

    /// <summary>The part, which an editor welds to the item; null where what is stored of it can't be read.</summary>
    private async ValueTask<ContentPart?> PartAsync(ContentItem item, ContentTypePartDefinition part, BuildShapeContext context)
    {
        var type = drivers.TypeOf(part.PartDefinition.Name);
        try
        {
            return context is BuildEditorContext ? parts.Weld(item, part, type) : parts.Of(item, part, type);
        }
        catch (UnreadableContentException exception) when (context is UpdateEditorContext || guarded.GoesOnAfter(exception, part.Name, item))
        {
            if (context is BuildEditorContext editor)
                await RefuseAsync(part.Name, exception, editor);

            return null;
        }
    }

    /// <summary>What is stored can't be read, so it can't be shown to be changed; and isn't written over.</summary>
    private ValueTask RefuseAsync(string name, UnreadableContentException exception, BuildEditorContext context)
    {
        if (context is UpdateEditorContext)
            context.Updater.ModelState.AddModelError("", exception.Message);

        return broken.AddAsync(name, context, buffers);
    }
}
