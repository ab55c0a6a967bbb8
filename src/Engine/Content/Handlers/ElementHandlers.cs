namespace OrchardCore.ContentManagement.Handlers;

/// <summary>
/// Passes what happens to a content item on to the handlers of its parts and of their fields.
/// A part or field is read as a typed object only where one of its handlers cares about the event.
/// </summary>
internal sealed partial class ElementHandlers(
    IContentDefinitionManager definitions, TypePlans plans, IServiceProvider services) : ContentHandlerBase
{
    /// <summary>Gives a new item all parts and fields of its type.</summary>
    public override async Task ActivatingAsync(ActivatingContentContext context)
    {
        var item = context.ContentItem;
        var plan = plans.Of(context.Definition);
        item.PartTypes = plan.PartTypes;

        foreach (var part in plan.Parts)
        {
            var created = (ContentPart)Activator.CreateInstance(part.Type)!;
            created.ContentItem = item;

            foreach (var handler in Handlers<IContentPartHandler>(part.Handlers, nameof(ActivatingAsync), false))
                await handler.ActivatingAsync(context, created);

            item.Weld(part.Definition.Name, created);
            created = (ContentPart)item.Get(part.Type, part.Definition.Name)!;

            foreach (var field in part.Fields)
                await ActivateAsync(created, part, field);
        }
    }

    private async Task ActivateAsync(ContentPart part, PartPlan partPlan, FieldPlan plan)
    {
        var created = (ContentField)Activator.CreateInstance(plan.Type)!;
        created.ContentItem = part.ContentItem;
        var context = Describe(new ActivatingContentFieldContext(part.ContentItem), plan, partPlan);

        foreach (var handler in Handlers<IContentFieldHandler>(plan.Handlers, nameof(ActivatingAsync), false))
            await handler.ActivatingAsync(context, created);

        part.Weld(plan.Definition.Name, created);
    }

    public override Task ActivatedAsync(ActivatedContentContext context) => RunAsync(
        context.ContentItem, nameof(ActivatedAsync), true,
        (handler, part) => handler.ActivatedAsync(context, part),
        item => new ActivatedContentFieldContext(item),
        (handler, fieldContext, field) => handler.ActivatedAsync(fieldContext, field));

    public override Task InitializingAsync(InitializingContentContext context) => RunAsync(
        context.ContentItem, nameof(InitializingAsync), false,
        (handler, part) => handler.InitializingAsync(context, part),
        item => new InitializingContentFieldContext(item),
        (handler, fieldContext, field) => handler.InitializingAsync(fieldContext, field));

    public override Task InitializedAsync(InitializingContentContext context) => RunAsync(
        context.ContentItem, nameof(InitializedAsync), true,
        (handler, part) => handler.InitializedAsync(context, part),
        item => new InitializingContentFieldContext(item),
        (handler, fieldContext, field) => handler.InitializedAsync(fieldContext, field));

    public override Task CreatingAsync(CreateContentContext context) => RunAsync(
        context.ContentItem, nameof(CreatingAsync), false,
        (handler, part) => handler.CreatingAsync(context, part),
        item => new CreateContentFieldContext(item),
        (handler, fieldContext, field) => handler.CreatingAsync(fieldContext, field));

    public override Task CreatedAsync(CreateContentContext context) => RunAsync(
        context.ContentItem, nameof(CreatedAsync), true,
        (handler, part) => handler.CreatedAsync(context, part),
        item => new CreateContentFieldContext(item),
        (handler, fieldContext, field) => handler.CreatedAsync(fieldContext, field));

    public override Task LoadingAsync(LoadContentContext context) => RunAsync(
        context.ContentItem, nameof(LoadingAsync), false,
        (handler, part) => handler.LoadingAsync(context, part),
        item => new LoadContentFieldContext(item),
        (handler, fieldContext, field) => handler.LoadingAsync(fieldContext, field));

    public override Task LoadedAsync(LoadContentContext context) => RunAsync(
        context.ContentItem, nameof(LoadedAsync), true,
        (handler, part) => handler.LoadedAsync(context, part),
        item => new LoadContentFieldContext(item),
        (handler, fieldContext, field) => handler.LoadedAsync(fieldContext, field));

    public override Task ImportingAsync(ImportContentContext context) => RunAsync(
        context.ContentItem, nameof(ImportingAsync), false,
        (handler, part) => handler.ImportingAsync(context, part),
        item => new ImportContentFieldContext(item, context.OriginalContentItem),
        (handler, fieldContext, field) => handler.ImportingAsync(fieldContext, field));

    public override Task ImportedAsync(ImportContentContext context) => RunAsync(
        context.ContentItem, nameof(ImportedAsync), true,
        (handler, part) => handler.ImportedAsync(context, part),
        item => new ImportContentFieldContext(item, context.OriginalContentItem),
        (handler, fieldContext, field) => handler.ImportedAsync(fieldContext, field));

    public override Task UpdatingAsync(UpdateContentContext context) => RunAsync(
        context.ContentItem, nameof(UpdatingAsync), false,
        (handler, part) => handler.UpdatingAsync(context, part),
        item => new UpdateContentFieldContext(item) { UpdatingItem = item },
        (handler, fieldContext, field) => handler.UpdatingAsync(fieldContext, field));

    public override Task UpdatedAsync(UpdateContentContext context) => RunAsync(
        context.ContentItem, nameof(UpdatedAsync), true,
        (handler, part) => handler.UpdatedAsync(context, part),
        item => new UpdateContentFieldContext(item) { UpdatingItem = item },
        (handler, fieldContext, field) => handler.UpdatedAsync(fieldContext, field));

    public override Task DraftSavingAsync(SaveDraftContentContext context) => RunAsync(
        context.ContentItem, nameof(DraftSavingAsync), false,
        (handler, part) => handler.DraftSavingAsync(context, part),
        item => new SaveDraftContentFieldContext(item),
        (handler, fieldContext, field) => handler.DraftSavingAsync(fieldContext, field));

    public override Task DraftSavedAsync(SaveDraftContentContext context) => RunAsync(
        context.ContentItem, nameof(DraftSavedAsync), true,
        (handler, part) => handler.DraftSavedAsync(context, part),
        item => new SaveDraftContentFieldContext(item),
        (handler, fieldContext, field) => handler.DraftSavedAsync(fieldContext, field));

    public override Task PublishingAsync(PublishContentContext context) => RunAsync(
        context.ContentItem, nameof(PublishingAsync), false,
        (handler, part) => handler.PublishingAsync(context, part),
        item => new PublishContentFieldContext(item, context.PreviousItem),
        (handler, fieldContext, field) => handler.PublishingAsync(fieldContext, field));

    public override Task PublishedAsync(PublishContentContext context) => RunAsync(
        context.ContentItem, nameof(PublishedAsync), true,
        (handler, part) => handler.PublishedAsync(context, part),
        item => new PublishContentFieldContext(item, context.PreviousItem),
        (handler, fieldContext, field) => handler.PublishedAsync(fieldContext, field));

    public override Task UnpublishingAsync(PublishContentContext context) => RunAsync(
        context.ContentItem, nameof(UnpublishingAsync), false,
        (handler, part) => handler.UnpublishingAsync(context, part),
        item => new PublishContentFieldContext(item, context.PreviousItem),
        (handler, fieldContext, field) => handler.UnpublishingAsync(fieldContext, field));

    public override Task UnpublishedAsync(PublishContentContext context) => RunAsync(
        context.ContentItem, nameof(UnpublishedAsync), true,
        (handler, part) => handler.UnpublishedAsync(context, part),
        item => new PublishContentFieldContext(item, context.PreviousItem),
        (handler, fieldContext, field) => handler.UnpublishedAsync(fieldContext, field));

    public override Task RemovingAsync(RemoveContentContext context) => RunAsync(
        context.ContentItem, nameof(RemovingAsync), false,
        (handler, part) => handler.RemovingAsync(context, part),
        item => new RemoveContentFieldContext(item, context.NoActiveVersionLeft),
        (handler, fieldContext, field) => handler.RemovingAsync(fieldContext, field));

    public override Task RemovedAsync(RemoveContentContext context) => RunAsync(
        context.ContentItem, nameof(RemovedAsync), true,
        (handler, part) => handler.RemovedAsync(context, part),
        item => new RemoveContentFieldContext(item, context.NoActiveVersionLeft),
        (handler, fieldContext, field) => handler.RemovedAsync(fieldContext, field));

    public override Task CloningAsync(CloneContentContext context) => RunAsync(
        context.ContentItem, nameof(CloningAsync), false,
        (handler, part) => handler.CloningAsync(context, part),
        item => new CloneContentFieldContext(item, context.CloneContentItem),
        (handler, fieldContext, field) => handler.CloningAsync(fieldContext, field));

    public override Task ClonedAsync(CloneContentContext context) => RunAsync(
        context.ContentItem, nameof(ClonedAsync), true,
        (handler, part) => handler.ClonedAsync(context, part),
        item => new CloneContentFieldContext(item, context.CloneContentItem),
        (handler, fieldContext, field) => handler.ClonedAsync(fieldContext, field));
}
