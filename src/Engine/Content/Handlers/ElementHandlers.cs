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
        context, item => new ActivatedContentFieldContext(item),
        part => part.ActivatedAsync, field => field.ActivatedAsync);

    public override Task InitializingAsync(InitializingContentContext context) => RunAsync(
        context, item => new InitializingContentFieldContext(item),
        part => part.InitializingAsync, field => field.InitializingAsync);
    public override Task InitializedAsync(InitializingContentContext context) => RunAsync(
        context, item => new InitializingContentFieldContext(item),
        part => part.InitializedAsync, field => field.InitializedAsync);

    public override Task CreatingAsync(CreateContentContext context) => RunAsync(
        context, item => new CreateContentFieldContext(item), part => part.CreatingAsync, field => field.CreatingAsync);
    public override Task CreatedAsync(CreateContentContext context) => RunAsync(
        context, item => new CreateContentFieldContext(item), part => part.CreatedAsync, field => field.CreatedAsync);

    public override Task LoadingAsync(LoadContentContext context) => RunAsync(
        context, item => new LoadContentFieldContext(item), part => part.LoadingAsync, field => field.LoadingAsync);
    public override Task LoadedAsync(LoadContentContext context) => RunAsync(
        context, item => new LoadContentFieldContext(item), part => part.LoadedAsync, field => field.LoadedAsync);

    public override Task ImportingAsync(ImportContentContext context) => RunAsync(
        context, item => new ImportContentFieldContext(item, context.OriginalContentItem),
        part => part.ImportingAsync, field => field.ImportingAsync);
    public override Task ImportedAsync(ImportContentContext context) => RunAsync(
        context, item => new ImportContentFieldContext(item, context.OriginalContentItem),
        part => part.ImportedAsync, field => field.ImportedAsync);

    public override Task UpdatingAsync(UpdateContentContext context) => RunAsync(
        context, item => new UpdateContentFieldContext(item) { UpdatingItem = item },
        part => part.UpdatingAsync, field => field.UpdatingAsync);
    public override Task UpdatedAsync(UpdateContentContext context) => RunAsync(
        context, item => new UpdateContentFieldContext(item) { UpdatingItem = item },
        part => part.UpdatedAsync, field => field.UpdatedAsync);

    public override Task DraftSavingAsync(SaveDraftContentContext context) => RunAsync(
        context, item => new SaveDraftContentFieldContext(item),
        part => part.DraftSavingAsync, field => field.DraftSavingAsync);
    public override Task DraftSavedAsync(SaveDraftContentContext context) => RunAsync(
        context, item => new SaveDraftContentFieldContext(item),
        part => part.DraftSavedAsync, field => field.DraftSavedAsync);

    public override Task PublishingAsync(PublishContentContext context) => RunAsync(
        context, item => new PublishContentFieldContext(item, context.PreviousItem),
        part => part.PublishingAsync, field => field.PublishingAsync);
    public override Task PublishedAsync(PublishContentContext context) => RunAsync(
        context, item => new PublishContentFieldContext(item, context.PreviousItem),
        part => part.PublishedAsync, field => field.PublishedAsync);
    public override Task UnpublishingAsync(PublishContentContext context) => RunAsync(
        context, item => new PublishContentFieldContext(item, context.PreviousItem),
        part => part.UnpublishingAsync, field => field.UnpublishingAsync);
    public override Task UnpublishedAsync(PublishContentContext context) => RunAsync(
        context, item => new PublishContentFieldContext(item, context.PreviousItem),
        part => part.UnpublishedAsync, field => field.UnpublishedAsync);

    public override Task RemovingAsync(RemoveContentContext context) => RunAsync(
        context, item => new RemoveContentFieldContext(item, context.NoActiveVersionLeft),
        part => part.RemovingAsync, field => field.RemovingAsync);
    public override Task RemovedAsync(RemoveContentContext context) => RunAsync(
        context, item => new RemoveContentFieldContext(item, context.NoActiveVersionLeft),
        part => part.RemovedAsync, field => field.RemovedAsync);

    public override Task CloningAsync(CloneContentContext context) => RunAsync(
        context, item => new CloneContentFieldContext(item, context.CloneContentItem),
        part => part.CloningAsync, field => field.CloningAsync);
    public override Task ClonedAsync(CloneContentContext context) => RunAsync(
        context, item => new CloneContentFieldContext(item, context.CloneContentItem),
        part => part.ClonedAsync, field => field.ClonedAsync);
}
