namespace OrchardCore.ContentManagement.Handlers;

internal sealed partial class ElementHandlers
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context) => await RunAsync(
        context.ContentItem, nameof(GetContentItemAspectAsync), false,
        (handler, part) => handler.GetContentItemAspectAsync(context, part),
        item => new LoadContentFieldContext(item),
        (handler, _, field) => handler.GetContentItemAspectAsync(context, field));

    public override Task VersioningAsync(VersionContentContext context) => VersionAsync(context, nameof(VersioningAsync));

    public override Task VersionedAsync(VersionContentContext context) => VersionAsync(context, nameof(VersionedAsync));

    public override Task ValidatingAsync(ValidateContentContext context) =>
        ValidateAsync(context, nameof(ValidatingAsync));

    public override Task ValidatedAsync(ValidateContentContext context) =>
        ValidateAsync(context, nameof(ValidatedAsync));

    private async ValueTask<TypePlan?> PlanAsync(ContentItem item)
    {
        if (await definitions.GetTypeDefinitionAsync(item.ContentType) is not { } definition)
            return null;

        var plan = plans.Of(definition);
        item.PartTypes = plan.PartTypes;
        return plan;
    }

    /// <summary>Runs the handlers of an event: in their order before it happens, in the reverse order after it.</summary>
    private async Task RunAsync<TField>(
        ContentItem item, string eventName, bool reversed,
        Func<IContentPartHandler, ContentPart, Task> onPart,
        Func<ContentItem, TField> fieldContext,
        Func<IContentFieldHandler, TField, ContentField, Task> onField) where TField : ContentFieldContextBase
    {
        if (await PlanAsync(item) is not { } plan)
            return;

        foreach (var partPlan in plan.Parts)
        {
            if (!partPlan.Handles(eventName) ||
                item.Get(partPlan.Type, partPlan.Definition.Name) is not ContentPart part)
                continue;

            foreach (var handler in Handlers<IContentPartHandler>(partPlan.Handlers, eventName, reversed))
                await onPart(handler, part);

            foreach (var fieldPlan in partPlan.Fields)
            {
                if (!fieldPlan.Handles(eventName) ||
                    part.Get(fieldPlan.Type, fieldPlan.Definition.Name) is not ContentField field)
                    continue;

                var context = Describe(fieldContext(item), fieldPlan, partPlan);
                foreach (var handler in Handlers<IContentFieldHandler>(fieldPlan.Handlers, eventName, reversed))
                    await onField(handler, context, field);
            }
        }
    }

    private async Task VersionAsync(VersionContentContext context, string eventName)
    {
        if (await PlanAsync(context.ContentItem) is not { } plan)
            return;

        var reversed = eventName == nameof(VersionedAsync);

        foreach (var partPlan in plan.Parts.Where(part => part.Handles(eventName)))
        {
            var name = partPlan.Definition.Name;
            if (context.ContentItem.Get(partPlan.Type, name) is not ContentPart existing ||
                context.BuildingContentItem.Get(partPlan.Type, name) is not ContentPart building)
                continue;

            foreach (var handler in Handlers<IContentPartHandler>(partPlan.Handlers, eventName, reversed))
                await (reversed
                    ? handler.VersionedAsync(context, existing, building)
                    : handler.VersioningAsync(context, existing, building));

            foreach (var fieldPlan in partPlan.Fields)
                await VersionAsync(context, existing, building, partPlan, fieldPlan, reversed);
        }
    }

    private async Task VersionAsync(
        VersionContentContext context, ContentPart existing, ContentPart building,
        PartPlan partPlan, FieldPlan plan, bool reversed)
    {
        if (existing.Get(plan.Type, plan.Definition.Name) is not ContentField existingField ||
            building.Get(plan.Type, plan.Definition.Name) is not ContentField buildingField)
            return;

        var eventName = reversed ? nameof(VersionedAsync) : nameof(VersioningAsync);
        var fieldContext = Describe(
            new VersionContentFieldContext(context.ContentItem, context.BuildingContentItem), plan, partPlan);

        foreach (var handler in Handlers<IContentFieldHandler>(plan.Handlers, eventName, reversed))
            await (reversed
                ? handler.VersionedAsync(fieldContext, existingField, buildingField)
                : handler.VersioningAsync(fieldContext, existingField, buildingField));
    }

    private async Task ValidateAsync(ValidateContentContext context, string eventName)
    {
        if (await PlanAsync(context.ContentItem) is not { } plan)
            return;

        var reversed = eventName == nameof(ValidatedAsync);

        foreach (var partPlan in plan.Parts.Where(part => part.Handles(eventName)))
        {
            if (context.ContentItem.Get(partPlan.Type, partPlan.Definition.Name) is not ContentPart part)
                continue;

            var partContext = new ValidateContentPartContext(context.ContentItem)
            {
                ContentTypePartDefinition = partPlan.Definition,
            };

            foreach (var handler in Handlers<IContentPartHandler>(partPlan.Handlers, eventName, reversed))
                await (reversed ? handler.ValidatedAsync(partContext, part) : handler.ValidatingAsync(partContext, part));

            Collect(partContext.ContentValidateResult, context);

            foreach (var fieldPlan in partPlan.Fields)
                await ValidateAsync(context, part, partPlan, fieldPlan, reversed);
        }
    }

    private async Task ValidateAsync(
        ValidateContentContext context, ContentPart part, PartPlan partPlan, FieldPlan plan, bool reversed)
    {
        if (part.Get(plan.Type, plan.Definition.Name) is not ContentField field)
            return;

        var eventName = reversed ? nameof(ValidatedAsync) : nameof(ValidatingAsync);
        var fieldContext = Describe(new ValidateContentFieldContext(context.ContentItem), plan, partPlan);

        foreach (var handler in Handlers<IContentFieldHandler>(plan.Handlers, eventName, reversed))
            await (reversed ? handler.ValidatedAsync(fieldContext, field) : handler.ValidatingAsync(fieldContext, field));

        Collect(fieldContext.ContentValidateResult, context);
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
