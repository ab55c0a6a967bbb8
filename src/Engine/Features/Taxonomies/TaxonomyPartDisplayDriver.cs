namespace OrchardCore.Taxonomies;

internal sealed class TaxonomyPartDisplayDriver(
    IContentDefinitionManager definitions, IContentManager content, IStringLocalizer<TaxonomyPartDisplayDriver> S)
    : ContentPartDisplayDriver<TaxonomyPart>
{
    public override IDisplayResult Display(TaxonomyPart part, BuildPartDisplayContext context) =>
        Initialize<TaxonomyPartViewModel>(GetDisplayShapeType(context), model =>
            (model.TaxonomyPart, model.ContentItem) = (part, part.ContentItem))
            .Location("Detail", "Content:5");

    public override IDisplayResult Edit(TaxonomyPart part, BuildPartEditorContext context) =>
        Initialize<TaxonomyPartEditViewModel>(GetEditorShapeType(context), model =>
            (model.TermContentType, model.TaxonomyPart) = (part.TermContentType, part));

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyPart part, UpdatePartEditorContext context)
    {
        var form = new TermChanges { TermContentType = part.TermContentType };
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.TermContentType!, f => f.Names!, f => f.Removed!,
            f => f.Added!, f => f.Under!);

        // The kind of the terms is chosen once: those that exist are of it.
        if (part.Terms.Count == 0)
            part.TermContentType = form.TermContentType;

        if (string.IsNullOrWhiteSpace(part.TermContentType)
            || await definitions.GetTypeDefinitionAsync(part.TermContentType) is null)
            context.Updater.ModelState.AddModelError(
                $"{Prefix}.{nameof(form.TermContentType)}", S["The terms need a content type that exists."]);
        else
            await form.ApplyAsync(part, content);

        return Edit(part, context);
    }
}
