namespace OrchardCore.ContentManagement.Handlers;

internal sealed partial class ElementHandlers
{
    public override Task GetContentItemAspectAsync(ContentItemAspectContext context) => RunAsync(
        context.ContentItem, context, item => new LoadContentFieldContext(item), nameof(GetContentItemAspectAsync),
        part => part.GetContentItemAspectAsync, field => (_, element) => field.GetContentItemAspectAsync(context, element));

    public override Task VersioningAsync(VersionContentContext context) => VersionAsync(context);
    public override Task VersionedAsync(VersionContentContext context) => VersionAsync(context);
    public override Task ValidatingAsync(ValidateContentContext context) => ValidateAsync(context);

    public override Task ValidatedAsync(ValidateContentContext context) => ValidateAsync(context);

    private async ValueTask<TypePlan?> PlanAsync(ContentItem item)
    {
        if (await definitions.GetTypeDefinitionAsync(item.ContentType) is not { } definition)
            return null;

        var plan = plans.Of(definition);
        item.PartTypes = plan.PartTypes;
        return plan;
    }

    private Task RunAsync<TContext, TField>(
        TContext context, Func<ContentItem, TField> fieldContext,
        Func<IContentPartHandler, Func<TContext, ContentPart, Task>> onPart,
        Func<IContentFieldHandler, Func<TField, ContentField, Task>> onField, [CallerMemberName] string eventName = "")
        where TContext : ContentContextBase where TField : ContentFieldContextBase =>
        RunAsync(context.ContentItem, context, fieldContext, eventName, onPart, onField);

    /// <summary>Runs the handlers of an event: in their order before it happens, in the reverse order after it.</summary>
    private async Task RunAsync<TContext, TField>(
        ContentItem item, TContext context, Func<ContentItem, TField> fieldContext, string eventName,
        Func<IContentPartHandler, Func<TContext, ContentPart, Task>> onPart,
        Func<IContentFieldHandler, Func<TField, ContentField, Task>> onField) where TField : ContentFieldContextBase
    {
        if (await PlanAsync(item) is not { } plan)
            return;

        var reversed = eventName.EndsWith("edAsync", StringComparison.Ordinal);
        foreach (var partPlan in plan.Parts)
        {
            if (!partPlan.Handles(eventName) ||
                Get(item, partPlan.Type, partPlan.Definition.Name, eventName) is not ContentPart part)
                continue;

            foreach (var handler in Handlers<IContentPartHandler>(partPlan.Handlers, eventName, reversed))
                await onPart(handler)(context, part);

            foreach (var fieldPlan in partPlan.Fields)
            {
                if (!fieldPlan.Handles(eventName) ||
                    Get(part, fieldPlan.Type, fieldPlan.Definition.Name, eventName) is not ContentField field)
                    continue;

                var at = Describe(fieldContext(item), fieldPlan, partPlan);
                foreach (var handler in Handlers<IContentFieldHandler>(fieldPlan.Handlers, eventName, reversed))
                    await onField(handler)(at, field);
            }
        }
    }

    /// <summary>What can't be read is nobody's to change: who shows the item, or takes it away, goes on without it.</summary>
    private static ContentElement? Get(ContentElement parent, Type type, string name, string eventName)
    {
        try
        {
            return parent.Get(type, name);
        }
        catch (UnreadableContentException) when (eventName is not (nameof(CreatingAsync) or nameof(CreatedAsync)))
        {
            return null; // Whoever displays or edits it says so.
        }
    }

    private async Task VersionAsync(VersionContentContext context, [CallerMemberName] string eventName = "")
    {
        if (await PlanAsync(context.ContentItem) is not { } plan)
            return;

        var reversed = eventName == nameof(VersionedAsync);
        foreach (var part in plan.Parts.Where(part => part.Handles(eventName)))
        {
            var name = part.Definition.Name;
            if (Get(context.ContentItem, part.Type, name, eventName) is not ContentPart existing ||
                Get(context.BuildingContentItem, part.Type, name, eventName) is not ContentPart building)
                continue;

            foreach (var handler in Handlers<IContentPartHandler>(part.Handlers, eventName, reversed))
                await (reversed
                    ? handler.VersionedAsync(context, existing, building)
                    : handler.VersioningAsync(context, existing, building));

            foreach (var field in part.Fields)
            {
                if (Get(existing, field.Type, field.Definition.Name, eventName) is not ContentField existingField ||
                    Get(building, field.Type, field.Definition.Name, eventName) is not ContentField buildingField)
                    continue;

                var at = Describe(new VersionContentFieldContext(context.ContentItem, context.BuildingContentItem), field, part);
                foreach (var handler in Handlers<IContentFieldHandler>(field.Handlers, eventName, reversed))
                    await (reversed
                        ? handler.VersionedAsync(at, existingField, buildingField)
                        : handler.VersioningAsync(at, existingField, buildingField));
            }
        }
    }

    private async Task ValidateAsync(ValidateContentContext context, [CallerMemberName] string eventName = "")
    {
        if (await PlanAsync(context.ContentItem) is not { } plan)
            return;

        var reversed = eventName == nameof(ValidatedAsync);
        foreach (var partPlan in plan.Parts.Where(part => part.Handles(eventName)))
        {
            if (Get(context.ContentItem, partPlan.Type, partPlan.Definition.Name, eventName) is not ContentPart part)
                continue;

            var onPart = new ValidateContentPartContext(context.ContentItem) { ContentTypePartDefinition = partPlan.Definition };
            foreach (var handler in Handlers<IContentPartHandler>(partPlan.Handlers, eventName, reversed))
                await (reversed ? handler.ValidatedAsync(onPart, part) : handler.ValidatingAsync(onPart, part));

            Collect(onPart.ContentValidateResult, context);
            foreach (var fieldPlan in partPlan.Fields)
            {
                if (Get(part, fieldPlan.Type, fieldPlan.Definition.Name, eventName) is not ContentField field)
                    continue;

                var at = Describe(new ValidateContentFieldContext(context.ContentItem), fieldPlan, partPlan);
                foreach (var handler in Handlers<IContentFieldHandler>(fieldPlan.Handlers, eventName, reversed))
                    await (reversed ? handler.ValidatedAsync(at, field) : handler.ValidatingAsync(at, field));

                Collect(at.ContentValidateResult, context);
            }
        }
    }

    private static void Collect(ContentValidateResult result, ValidateContentContext context)
    {
        foreach (var error in result.Errors)
            context.Fail(error);
    }

    private static TContext Describe<TContext>(TContext context, FieldPlan field, PartPlan part)
        where TContext : ContentFieldContextBase
    {
        context.ContentPartFieldDefinition = field.Definition;
        context.PartName = part.Definition.Name;
        return context;
    }

    private IEnumerable<THandler> Handlers<THandler>(Type[] handlers, string eventName, bool reversed)
    {
        var wanted = handlers.Where(handler => HandlerEvents.Handles(handler, eventName));
        return (reversed ? wanted.Reverse() : wanted).Select(type => (THandler)services.GetRequiredService(type));
    }
}
