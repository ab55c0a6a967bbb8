namespace OrchardCore.ContentManagement;

/// <summary>Makes and checks content items, and tells the handlers what becomes of them.</summary>
internal sealed partial class ContentManager
{
    public async Task<ContentItem> NewAsync(string contentType)
    {
        var definition = await definitions.GetTypeDefinitionAsync(contentType) ??
            new ContentTypeDefinition(contentType, contentType);

        var item = new ContentItem { ContentType = definition.Name };
        item.ContentItemId = ids.GenerateUniqueId(item);

        var activating = new ActivatingContentContext(item) { ContentType = definition.Name, Definition = definition };
        await BeforeAsync(handler => handler.ActivatingAsync(activating));
        await AfterAsync(handler => handler.ActivatedAsync(new ActivatedContentContext(item)));

        var initializing = new InitializingContentContext(item);
        await BeforeAsync(handler => handler.InitializingAsync(initializing));
        await AfterAsync(handler => handler.InitializedAsync(initializing));
        return item;
    }

    public async Task<ContentValidateResult> ValidateAsync(ContentItem contentItem)
    {
        var context = new ValidateContentContext(contentItem);
        await BeforeAsync(handler => handler.ValidatingAsync(context));
        await AfterAsync(handler => handler.ValidatedAsync(context));
        return context.ContentValidateResult;
    }

    private async Task SaveAsync(ContentItem item)
    {
        // Indexes may read the JSON as well as the parts: both say the same from here on.
        ElementWriter.Flush(item);
        await html.CleanAsync(item);
        await session.SaveAsync(item);
        loaded.Store(item);
    }

    /// <summary>Before something happens, the handlers run in their order.</summary>
    private async Task BeforeAsync(Func<IContentHandler, Task> raise)
    {
        foreach (var handler in _handlers)
            await raise(handler);
    }

    /// <summary>After something has happened, the handlers run in the reverse order.</summary>
    private async Task AfterAsync(Func<IContentHandler, Task> raise)
    {
        for (var i = _handlers.Length - 1; i >= 0; i--)
            await raise(_handlers[i]);
    }
}
