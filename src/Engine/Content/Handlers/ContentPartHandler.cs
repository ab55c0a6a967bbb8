namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Takes part in the life of one kind of part: override what matters.</summary>
public abstract class ContentPartHandler<TPart> : IContentPartHandler where TPart : ContentPart, new()
{
    public virtual Task ActivatedAsync(ActivatedContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task ActivatingAsync(ActivatingContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task ClonedAsync(CloneContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task CloningAsync(CloneContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task CreatedAsync(CreateContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task CreatingAsync(CreateContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task DraftSavedAsync(SaveDraftContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task DraftSavingAsync(SaveDraftContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task GetContentItemAspectAsync(ContentItemAspectContext context, TPart part) => Task.CompletedTask;
    public virtual Task ImportedAsync(ImportContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task ImportingAsync(ImportContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task InitializedAsync(InitializingContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task InitializingAsync(InitializingContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task LoadedAsync(LoadContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task LoadingAsync(LoadContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task PublishedAsync(PublishContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task PublishingAsync(PublishContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task RemovedAsync(RemoveContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task RemovingAsync(RemoveContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task UnpublishedAsync(PublishContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task UnpublishingAsync(PublishContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task UpdatedAsync(UpdateContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task UpdatingAsync(UpdateContentContext context, TPart part) => Task.CompletedTask;
    public virtual Task ValidatedAsync(ValidateContentContext context, TPart part) =>
        context is ValidateContentPartContext partContext ? ValidatedAsync(partContext, part) : Task.CompletedTask;
    protected virtual Task ValidatedAsync(ValidateContentPartContext context, TPart part) => Task.CompletedTask;
    public virtual Task ValidatingAsync(ValidateContentContext context, TPart part) =>
        context is ValidateContentPartContext partContext ? ValidatingAsync(partContext, part) : Task.CompletedTask;
    protected virtual Task ValidatingAsync(ValidateContentPartContext context, TPart part) => Task.CompletedTask;
    public virtual Task VersionedAsync(VersionContentContext context, TPart existing, TPart building) => Task.CompletedTask;
    public virtual Task VersioningAsync(VersionContentContext context, TPart existing, TPart building) => Task.CompletedTask;

    Task IContentPartHandler.ActivatedAsync(ActivatedContentContext context, ContentPart part) =>
        On(part, context, ActivatedAsync);
    Task IContentPartHandler.ActivatingAsync(ActivatingContentContext context, ContentPart part) =>
        On(part, context, ActivatingAsync);
    Task IContentPartHandler.ClonedAsync(CloneContentContext context, ContentPart part) => On(part, context, ClonedAsync);
    Task IContentPartHandler.CloningAsync(CloneContentContext context, ContentPart part) => On(part, context, CloningAsync);
    Task IContentPartHandler.CreatedAsync(CreateContentContext context, ContentPart part) => On(part, context, CreatedAsync);
    Task IContentPartHandler.CreatingAsync(CreateContentContext context, ContentPart part) =>
        On(part, context, CreatingAsync);
    Task IContentPartHandler.DraftSavedAsync(SaveDraftContentContext context, ContentPart part) =>
        On(part, context, DraftSavedAsync);
    Task IContentPartHandler.DraftSavingAsync(SaveDraftContentContext context, ContentPart part) =>
        On(part, context, DraftSavingAsync);
    Task IContentPartHandler.GetContentItemAspectAsync(ContentItemAspectContext context, ContentPart part) =>
        On(part, context, GetContentItemAspectAsync);
    Task IContentPartHandler.ImportedAsync(ImportContentContext context, ContentPart part) =>
        On(part, context, ImportedAsync);
    Task IContentPartHandler.ImportingAsync(ImportContentContext context, ContentPart part) =>
        On(part, context, ImportingAsync);
    Task IContentPartHandler.InitializedAsync(InitializingContentContext context, ContentPart part) =>
        On(part, context, InitializedAsync);
    Task IContentPartHandler.InitializingAsync(InitializingContentContext context, ContentPart part) =>
        On(part, context, InitializingAsync);
    Task IContentPartHandler.LoadedAsync(LoadContentContext context, ContentPart part) => On(part, context, LoadedAsync);
    Task IContentPartHandler.LoadingAsync(LoadContentContext context, ContentPart part) => On(part, context, LoadingAsync);
    Task IContentPartHandler.PublishedAsync(PublishContentContext context, ContentPart part) =>
        On(part, context, PublishedAsync);
    Task IContentPartHandler.PublishingAsync(PublishContentContext context, ContentPart part) =>
        On(part, context, PublishingAsync);
    Task IContentPartHandler.RemovedAsync(RemoveContentContext context, ContentPart part) => On(part, context, RemovedAsync);
    Task IContentPartHandler.RemovingAsync(RemoveContentContext context, ContentPart part) =>
        On(part, context, RemovingAsync);
    Task IContentPartHandler.UnpublishedAsync(PublishContentContext context, ContentPart part) =>
        On(part, context, UnpublishedAsync);
    Task IContentPartHandler.UnpublishingAsync(PublishContentContext context, ContentPart part) =>
        On(part, context, UnpublishingAsync);
    Task IContentPartHandler.UpdatedAsync(UpdateContentContext context, ContentPart part) => On(part, context, UpdatedAsync);
    Task IContentPartHandler.UpdatingAsync(UpdateContentContext context, ContentPart part) =>
        On(part, context, UpdatingAsync);
    Task IContentPartHandler.ValidatedAsync(ValidateContentContext context, ContentPart part) =>
        On(part, context, ValidatedAsync);
    Task IContentPartHandler.ValidatingAsync(ValidateContentContext context, ContentPart part) =>
        On(part, context, ValidatingAsync);
    Task IContentPartHandler.VersionedAsync(VersionContentContext context, ContentPart existing, ContentPart building) =>
        existing is TPart one && building is TPart other ? VersionedAsync(context, one, other) : Task.CompletedTask;
    Task IContentPartHandler.VersioningAsync(VersionContentContext context, ContentPart existing, ContentPart building) =>
        existing is TPart one && building is TPart other ? VersioningAsync(context, one, other) : Task.CompletedTask;

    private static Task On<TContext>(ContentPart part, TContext context, Func<TContext, TPart, Task> handle) =>
        part is TPart typed ? handle(context, typed) : Task.CompletedTask;
}
