using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Shows and edits one kind of part.</summary>
public abstract class ContentPartDisplayDriver<TPart> : DisplayDriverBase, IContentPartDisplayDriver
    where TPart : ContentPart, new()
{
    public virtual IDisplayResult? Display(TPart part, BuildPartDisplayContext context) => null;

    public virtual Task<IDisplayResult?> DisplayAsync(TPart part, BuildPartDisplayContext context) =>
        Task.FromResult(Display(part, context));

    public virtual IDisplayResult? Edit(TPart part, BuildPartEditorContext context) => null;

    public virtual Task<IDisplayResult?> EditAsync(TPart part, BuildPartEditorContext context) =>
        Task.FromResult(Edit(part, context));

    public virtual Task<IDisplayResult?> UpdateAsync(TPart part, UpdatePartEditorContext context) =>
        EditAsync(part, context);

    Task<IDisplayResult?> IContentPartDisplayDriver.BuildDisplayAsync(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildDisplayContext context)
    {
        if (contentPart is not TPart part)
        {
            return Task.FromResult<IDisplayResult?>(null);
        }

        Prefix = typePartDefinition.Name;
        return DisplayAsync(part, new(typePartDefinition, context));
    }

    Task<IDisplayResult?> IContentPartDisplayDriver.BuildEditorAsync(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition, BuildEditorContext context)
    {
        if (contentPart is not TPart part)
        {
            return Task.FromResult<IDisplayResult?>(null);
        }

        Prefix = Prefixed(context.HtmlFieldPrefix, typePartDefinition.Name);
        return EditAsync(part, new(typePartDefinition, context));
    }

    Task<IDisplayResult?> IContentPartDisplayDriver.UpdateEditorAsync(
        ContentPart contentPart, ContentTypePartDefinition typePartDefinition, UpdateEditorContext context)
    {
        if (contentPart is not TPart part)
        {
            return Task.FromResult<IDisplayResult?>(null);
        }

        Prefix = Prefixed(context.HtmlFieldPrefix, typePartDefinition.Name);
        return UpdateAsync(part, new(typePartDefinition, context));
    }

    private static string Prefixed(string outer, string name) => string.IsNullOrEmpty(outer) ? name : $"{outer}.{name}";
}
