namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Takes part in the life of one kind of field: override what matters.</summary>
public abstract class ContentFieldHandler<TField> : IContentFieldHandler where TField : ContentField, new()
{
    public virtual Task ActivatedAsync(ActivatedContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task ActivatingAsync(ActivatingContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task ClonedAsync(CloneContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task CloningAsync(CloneContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task CreatedAsync(CreateContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task CreatingAsync(CreateContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task DraftSavedAsync(SaveDraftContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task DraftSavingAsync(SaveDraftContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task GetContentItemAspectAsync(ContentItemAspectContext context, TField field) => Task.CompletedTask;
    public virtual Task ImportedAsync(ImportContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task ImportingAsync(ImportContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task InitializedAsync(InitializingContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task InitializingAsync(InitializingContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task LoadedAsync(LoadContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task LoadingAsync(LoadContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task PublishedAsync(PublishContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task PublishingAsync(PublishContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task RemovedAsync(RemoveContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task RemovingAsync(RemoveContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task UnpublishedAsync(PublishContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task UnpublishingAsync(PublishContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task UpdatedAsync(UpdateContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task UpdatingAsync(UpdateContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task ValidatedAsync(ValidateContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task ValidatingAsync(ValidateContentFieldContext context, TField field) => Task.CompletedTask;
    public virtual Task VersionedAsync(VersionContentFieldContext context, TField existing, TField building) => Task.CompletedTask;
    public virtual Task VersioningAsync(VersionContentFieldContext context, TField existing, TField building) => Task.CompletedTask;

    Task IContentFieldHandler.ActivatedAsync(ActivatedContentFieldContext context, ContentField field) =>
        On(field, context, ActivatedAsync);
    Task IContentFieldHandler.ActivatingAsync(ActivatingContentFieldContext context, ContentField field) =>
        On(field, context, ActivatingAsync);
    Task IContentFieldHandler.ClonedAsync(CloneContentFieldContext context, ContentField field) =>
        On(field, context, ClonedAsync);
    Task IContentFieldHandler.CloningAsync(CloneContentFieldContext context, ContentField field) =>
        On(field, context, CloningAsync);
    Task IContentFieldHandler.CreatedAsync(CreateContentFieldContext context, ContentField field) =>
        On(field, context, CreatedAsync);
    Task IContentFieldHandler.CreatingAsync(CreateContentFieldContext context, ContentField field) =>
        On(field, context, CreatingAsync);
    Task IContentFieldHandler.DraftSavedAsync(SaveDraftContentFieldContext context, ContentField field) =>
        On(field, context, DraftSavedAsync);
    Task IContentFieldHandler.DraftSavingAsync(SaveDraftContentFieldContext context, ContentField field) =>
        On(field, context, DraftSavingAsync);
    Task IContentFieldHandler.GetContentItemAspectAsync(ContentItemAspectContext context, ContentField field) =>
        On(field, context, GetContentItemAspectAsync);
    Task IContentFieldHandler.ImportedAsync(ImportContentFieldContext context, ContentField field) =>
        On(field, context, ImportedAsync);
    Task IContentFieldHandler.ImportingAsync(ImportContentFieldContext context, ContentField field) =>
        On(field, context, ImportingAsync);
    Task IContentFieldHandler.InitializedAsync(InitializingContentFieldContext context, ContentField field) =>
        On(field, context, InitializedAsync);
    Task IContentFieldHandler.InitializingAsync(InitializingContentFieldContext context, ContentField field) =>
        On(field, context, InitializingAsync);
    Task IContentFieldHandler.LoadedAsync(LoadContentFieldContext context, ContentField field) =>
        On(field, context, LoadedAsync);
    Task IContentFieldHandler.LoadingAsync(LoadContentFieldContext context, ContentField field) =>
        On(field, context, LoadingAsync);
    Task IContentFieldHandler.PublishedAsync(PublishContentFieldContext context, ContentField field) =>
        On(field, context, PublishedAsync);
    Task IContentFieldHandler.PublishingAsync(PublishContentFieldContext context, ContentField field) =>
        On(field, context, PublishingAsync);
    Task IContentFieldHandler.RemovedAsync(RemoveContentFieldContext context, ContentField field) =>
        On(field, context, RemovedAsync);
    Task IContentFieldHandler.RemovingAsync(RemoveContentFieldContext context, ContentField field) =>
        On(field, context, RemovingAsync);
    Task IContentFieldHandler.UnpublishedAsync(PublishContentFieldContext context, ContentField field) =>
        On(field, context, UnpublishedAsync);
    Task IContentFieldHandler.UnpublishingAsync(PublishContentFieldContext context, ContentField field) =>
        On(field, context, UnpublishingAsync);
    Task IContentFieldHandler.UpdatedAsync(UpdateContentFieldContext context, ContentField field) =>
        On(field, context, UpdatedAsync);
    Task IContentFieldHandler.UpdatingAsync(UpdateContentFieldContext context, ContentField field) =>
        On(field, context, UpdatingAsync);
    Task IContentFieldHandler.ValidatedAsync(ValidateContentFieldContext context, ContentField field) =>
        On(field, context, ValidatedAsync);
    Task IContentFieldHandler.ValidatingAsync(ValidateContentFieldContext context, ContentField field) =>
        On(field, context, ValidatingAsync);
    Task IContentFieldHandler.VersionedAsync(VersionContentFieldContext context, ContentField existing, ContentField building) =>
        existing is TField one && building is TField other ? VersionedAsync(context, one, other) : Task.CompletedTask;
    Task IContentFieldHandler.VersioningAsync(VersionContentFieldContext context, ContentField existing, ContentField building) =>
        existing is TField one && building is TField other ? VersioningAsync(context, one, other) : Task.CompletedTask;

    private static Task On<TContext>(ContentField field, TContext context, Func<TContext, TField, Task> handle) =>
        field is TField typed ? handle(context, typed) : Task.CompletedTask;
}
