namespace OrchardCore.ContentManagement;

/// <summary>A content item that is to be imported isn't valid; the message says which one, and all that is wrong with it.</summary>
internal sealed class ContentImportException(ContentItem item, ContentValidateResult result) : Exception(
    $"The {item.ContentType} '{item.DisplayText}' ({item.ContentItemId}) can't be imported: " +
    string.Join(" ", result.Errors.Select(error => error.ErrorMessage)));
