namespace OrchardCore.ContentManagement.Handlers;

public interface IContentHandler
{
    Task ActivatedAsync(ActivatedContentContext context);
    Task ActivatingAsync(ActivatingContentContext context);
    Task ClonedAsync(CloneContentContext context);
    Task CloningAsync(CloneContentContext context);
    Task CreatedAsync(CreateContentContext context);
    Task CreatingAsync(CreateContentContext context);
    Task DraftSavedAsync(SaveDraftContentContext context);
    Task DraftSavingAsync(SaveDraftContentContext context);
    Task GetContentItemAspectAsync(ContentItemAspectContext context);
    Task ImportedAsync(ImportContentContext context);
    Task ImportingAsync(ImportContentContext context);
    Task InitializedAsync(InitializingContentContext context);
    Task InitializingAsync(InitializingContentContext context);
    Task LoadedAsync(LoadContentContext context);
    Task LoadingAsync(LoadContentContext context);
    Task PublishedAsync(PublishContentContext context);
    Task PublishingAsync(PublishContentContext context);
    Task RemovedAsync(RemoveContentContext context);
    Task RemovingAsync(RemoveContentContext context);
    Task RestoredAsync(RestoreContentContext context);
    Task RestoringAsync(RestoreContentContext context);
    Task UnpublishedAsync(PublishContentContext context);
    Task UnpublishingAsync(PublishContentContext context);
    Task UpdatedAsync(UpdateContentContext context);
    Task UpdatingAsync(UpdateContentContext context);
    Task ValidatedAsync(ValidateContentContext context);
    Task ValidatingAsync(ValidateContentContext context);
    Task VersionedAsync(VersionContentContext context);
    Task VersioningAsync(VersionContentContext context);
}

public interface IContentPartHandler
{
    Task ActivatedAsync(ActivatedContentContext context, ContentPart part);
    Task ActivatingAsync(ActivatingContentContext context, ContentPart part);
    Task ClonedAsync(CloneContentContext context, ContentPart part);
    Task CloningAsync(CloneContentContext context, ContentPart part);
    Task CreatedAsync(CreateContentContext context, ContentPart part);
    Task CreatingAsync(CreateContentContext context, ContentPart part);
    Task DraftSavedAsync(SaveDraftContentContext context, ContentPart part);
    Task DraftSavingAsync(SaveDraftContentContext context, ContentPart part);
    Task GetContentItemAspectAsync(ContentItemAspectContext context, ContentPart part);
    Task ImportedAsync(ImportContentContext context, ContentPart part);
    Task ImportingAsync(ImportContentContext context, ContentPart part);
    Task InitializedAsync(InitializingContentContext context, ContentPart part);
    Task InitializingAsync(InitializingContentContext context, ContentPart part);
    Task LoadedAsync(LoadContentContext context, ContentPart part);
    Task LoadingAsync(LoadContentContext context, ContentPart part);
    Task PublishedAsync(PublishContentContext context, ContentPart part);
    Task PublishingAsync(PublishContentContext context, ContentPart part);
    Task RemovedAsync(RemoveContentContext context, ContentPart part);
    Task RemovingAsync(RemoveContentContext context, ContentPart part);
    Task UnpublishedAsync(PublishContentContext context, ContentPart part);
    Task UnpublishingAsync(PublishContentContext context, ContentPart part);
    Task UpdatedAsync(UpdateContentContext context, ContentPart part);
    Task UpdatingAsync(UpdateContentContext context, ContentPart part);
    Task ValidatedAsync(ValidateContentContext context, ContentPart part);
    Task ValidatingAsync(ValidateContentContext context, ContentPart part);
    Task VersionedAsync(VersionContentContext context, ContentPart existing, ContentPart building);
    Task VersioningAsync(VersionContentContext context, ContentPart existing, ContentPart building);
}

public interface IContentFieldHandler
{
    Task ActivatedAsync(ActivatedContentFieldContext context, ContentField field);
    Task ActivatingAsync(ActivatingContentFieldContext context, ContentField field);
    Task ClonedAsync(CloneContentFieldContext context, ContentField field);
    Task CloningAsync(CloneContentFieldContext context, ContentField field);
    Task CreatedAsync(CreateContentFieldContext context, ContentField field);
    Task CreatingAsync(CreateContentFieldContext context, ContentField field);
    Task DraftSavedAsync(SaveDraftContentFieldContext context, ContentField field);
    Task DraftSavingAsync(SaveDraftContentFieldContext context, ContentField field);
    Task GetContentItemAspectAsync(ContentItemAspectContext context, ContentField field);
    Task ImportedAsync(ImportContentFieldContext context, ContentField field);
    Task ImportingAsync(ImportContentFieldContext context, ContentField field);
    Task InitializedAsync(InitializingContentFieldContext context, ContentField field);
    Task InitializingAsync(InitializingContentFieldContext context, ContentField field);
    Task LoadedAsync(LoadContentFieldContext context, ContentField field);
    Task LoadingAsync(LoadContentFieldContext context, ContentField field);
    Task PublishedAsync(PublishContentFieldContext context, ContentField field);
    Task PublishingAsync(PublishContentFieldContext context, ContentField field);
    Task RemovedAsync(RemoveContentFieldContext context, ContentField field);
    Task RemovingAsync(RemoveContentFieldContext context, ContentField field);
    Task UnpublishedAsync(PublishContentFieldContext context, ContentField field);
    Task UnpublishingAsync(PublishContentFieldContext context, ContentField field);
    Task UpdatedAsync(UpdateContentFieldContext context, ContentField field);
    Task UpdatingAsync(UpdateContentFieldContext context, ContentField field);
    Task ValidatedAsync(ValidateContentFieldContext context, ContentField field);
    Task ValidatingAsync(ValidateContentFieldContext context, ContentField field);
    Task VersionedAsync(VersionContentFieldContext context, ContentField existing, ContentField building);
    Task VersioningAsync(VersionContentFieldContext context, ContentField existing, ContentField building);
}
