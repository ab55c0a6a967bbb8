using OrchardCore.Taxonomies.Settings;

namespace OrchardCore.Taxonomies.Drivers;

/// <summary>Terms as tags: their names are kept with the field, so that a list needs no taxonomy to show them.</summary>
internal sealed class TaxonomyFieldTagsDisplayDriver(IFieldRules<TaxonomyField> rules, IContentManager content)
    : ContentFieldDisplayDriver<TaxonomyField>
{
    public override IDisplayResult Display(TaxonomyField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayTaxonomyFieldTagsViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(TaxonomyField field, BuildFieldEditorContext context) =>
        Initialize<EditTagTaxonomyFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            if (await TaxonomyAsync(context) is { } taxonomy)
                model.Taxonomy = taxonomy;

            model.TermContentItemIds = string.Join(',', field.TermContentItemIds);
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyField field, UpdateFieldEditorContext context)
    {
        var form = new ChosenTerms();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.TermContentItemIds!);

        var names = Terms.Of(await TaxonomyAsync(context)).ToDictionary(entry => entry.ContentItemId!, entry => entry.Term.ToString());
        field.TaxonomyContentItemId = context.PartFieldDefinition.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId;
        field.TermContentItemIds = [.. form.Read().Where(names.ContainsKey)];
        field.SetTagNames([.. field.TermContentItemIds.Select(id => names[id])]);
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));

        return Edit(field, context);
    }

    private async Task<ContentItem?> TaxonomyAsync(BuildFieldEditorContext context) =>
        context.PartFieldDefinition.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId is { Length: > 0 } id
            ? await content.GetAsync(id, VersionOptions.Latest)
            : null;
}
