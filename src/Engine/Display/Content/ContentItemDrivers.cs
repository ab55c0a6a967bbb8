namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Asks everybody who shows something of a content item: item drivers, then parts with their fields, then handlers.</summary>
internal sealed class ContentItemDrivers(
    ContentDrivers drivers, ContentParts parts, IEnumerable<IContentDisplayDriver> itemDrivers,
    IEnumerable<IContentDisplayHandler> handlers, Guarded guarded)
{
    private readonly IContentDisplayDriver[] _itemDrivers = [.. itemDrivers];
    private readonly IContentDisplayHandler[] _handlers = [.. handlers];

    public async Task DisplayAsync(ContentItem item, ContentTypeDefinition type, BuildDisplayContext context)
    {
        foreach (var driver in _itemDrivers)
            await ShowAsync(driver, item, context, static it => it.driver.BuildDisplayAsync(it.item, it.context), (driver, item, context));

        foreach (var part in type.Parts)
        {
            var settings = part.GetSettings<ContentTypePartSettings>();
            var own = drivers.PartDisplays(part.PartDefinition.Name, settings.DisplayMode);
            if (own.Count == 0 && !part.PartDefinition.Fields.Any())
                continue;

            var content = parts.Of(item, part, drivers.TypeOf(part.PartDefinition.Name));
            context.DefaultPosition = settings.Position;
            foreach (var driver in own)
                await ShowAsync(
                    driver, item, context, static it => it.driver.BuildDisplayAsync(it.content, it.part, it.context),
                    (driver, content, part, context));

            await FieldsAsync(item, content, part, settings.Position, context);
        }

        context.DefaultPosition = null;
        await HandleAsync(item, context);
    }

    public async Task EditAsync(ContentItem item, ContentTypeDefinition type, BuildEditorContext context)
    {
        foreach (var driver in _itemDrivers)
            await ShowAsync(driver, item, context, static it => it.driver.BuildEditorAsync(it.item, it.context), (driver, item, context));

        foreach (var part in type.Parts)
        {
            var content = parts.Weld(item, part, drivers.TypeOf(part.PartDefinition.Name));
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
    public async Task UpdateAsync(ContentItem item, ContentTypeDefinition type, UpdateEditorContext context)
    {
        foreach (var driver in _itemDrivers)
            await ApplyAsync(await driver.UpdateEditorAsync(item, context), context);

        foreach (var part in type.Parts)
        {
            var content = parts.Weld(item, part, drivers.TypeOf(part.PartDefinition.Name));
            await ContentParts.OpenEditorAsync(item, content, part, context);
            foreach (var driver in drivers.PartEditors(part.PartDefinition.Name, part.GetSettings<ContentTypePartSettings>().Editor))
                await ApplyAsync(await driver.UpdateEditorAsync(content, part, context), context);

            foreach (var field in part.PartDefinition.Fields)
            {
                var settings = field.GetSettings<ContentPartFieldSettings>();
                context.DefaultPosition = settings.Position ?? "before";
                foreach (var driver in drivers.FieldEditors(field.FieldDefinition.Name, settings.Editor))
                    await ApplyAsync(await driver.UpdateEditorAsync(content, field, part, context), context);
            }

            item.Apply(part.Name, content);
        }

        (context.DefaultZone, context.DefaultPosition) = (null, null);
        foreach (var handler in _handlers)
            await handler.UpdateEditorAsync(item, context);
    }

    private async Task FieldsAsync(
        ContentItem item, ContentPart content, ContentTypePartDefinition part, string? position, BuildDisplayContext context)
    {
        foreach (var field in part.PartDefinition.Fields)
        {
            var settings = field.GetSettings<ContentPartFieldSettings>();
            // The fields of a part stand where the part stands, in their own order.
            context.DefaultPosition = string.IsNullOrEmpty(position) || string.IsNullOrEmpty(settings.Position)
                ? settings.Position ?? position
                : $"{position}.{settings.Position}";
            foreach (var driver in drivers.FieldDisplays(field.FieldDefinition.Name, settings.DisplayMode))
                await ShowAsync(
                    driver, item, context, static it => it.driver.BuildDisplayAsync(it.content, it.field, it.part, it.context),
                    (driver, content, field, part, context));
        }
    }

    private async ValueTask ShowAsync<TCall>(
        object driver, ContentItem item, BuildShapeContext context, Func<TCall, Task<IDisplayResult?>> build, TCall call)
    {
        try
        {
            var result = await build(call);
            if (result is not null)
                await (context is BuildDisplayContext display ? result.ApplyAsync(display) : result.ApplyAsync((BuildEditorContext)context));
        }
        catch (Exception exception) when (guarded.GoesOnAfter(exception, driver.GetType().FullName!, item))
        {
            // Logged; the others go on.
        }
    }

    private async ValueTask HandleAsync(ContentItem item, BuildShapeContext context)
    {
        foreach (var handler in _handlers)
        {
            try
            {
                await (context is BuildDisplayContext display
                    ? handler.BuildDisplayAsync(item, display)
                    : handler.BuildEditorAsync(item, (BuildEditorContext)context));
            }
            catch (Exception exception) when (guarded.GoesOnAfter(exception, handler.GetType().FullName!, item))
            {
                // Logged; the others go on.
            }
        }
    }

    private static Task ApplyAsync(IDisplayResult? result, UpdateEditorContext context) =>
        result?.ApplyAsync(context) ?? Task.CompletedTask;
}
