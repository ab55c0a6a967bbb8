using OrchardCore.Taxonomies.Settings;

namespace OrchardCore.Taxonomies.Drivers;

/// <summary>Terms as boxes to tick, or as buttons where one term only may be chosen.</summary>
internal sealed class TaxonomyFieldDisplayDriver(
    IFieldRules<TaxonomyField> rules, IContentManager content, IStringLocalizer<TaxonomyFieldDisplayDriver> S)
    : ContentFieldDisplayDriver<TaxonomyField>
{
    public override IDisplayResult Display(TaxonomyField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayTaxonomyFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(TaxonomyField field, BuildFieldEditorContext context) =>
        Initialize<EditTaxonomyFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            if (await TaxonomyAsync(context.PartFieldDefinition) is { } taxonomy)
                model.Taxonomy = taxonomy;

            model.TermEntries = Entries(model.Taxonomy, field);
            model.UniqueValue = model.TermEntries.FirstOrDefault(entry => entry.Selected)?.ContentItemId;
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
        });

    public override async Task<IDisplayResult?> UpdateAsync(TaxonomyField field, UpdateFieldEditorContext context)
    {
        var definition = context.PartFieldDefinition;
        var form = new ChosenTerms();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.TermContentItemIds!, f => f.UniqueValue!, f => f.TermEntries!);

        var chosen = form.Read();
        var terms = Terms.Of(await TaxonomyAsync(definition)).ToArray();
        foreach (var id in chosen)
            if (Complaint(id, terms, definition) is { } complaint)
                context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(field.TermContentItemIds)}", complaint);

        field.TaxonomyContentItemId = definition.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId;
        field.TermContentItemIds = chosen;
        context.Updater.ModelState.Report(Prefix, rules.Check(field, definition));

        return Edit(field, context);
    }

    internal static List<TermEntry> Entries(ContentItem? taxonomy, TaxonomyField field)
    {
        var entries = Terms.Of(taxonomy).ToList();
        foreach (var entry in entries)
            entry.Selected = field.TermContentItemIds.Contains(entry.ContentItemId);

        return entries;
    }

    private string? Complaint(string id, TermEntry[] terms, ContentPartFieldDefinition definition)
    {
        if (Array.Find(terms, term => term.ContentItemId == id) is not { } entry)
            return S["{0} has no term '{1}'.", definition.DisplayName(), id].Value;

        return definition.GetSettings<TaxonomyFieldSettings>().LeavesOnly && !entry.IsLeaf
            ? S["Choose a deeper term than '{0}'.", entry.Term.ToString()].Value
            : null;
    }

    private async Task<ContentItem?> TaxonomyAsync(ContentPartFieldDefinition definition) =>
        definition.GetSettings<TaxonomyFieldSettings>().TaxonomyContentItemId is { Length: > 0 } id
            ? await content.GetAsync(id, VersionOptions.Latest)
            : null;
}

/// <summary>What a form sends: one id for each box, or the one of a button, or entries as Orchard's own form does.</summary>
internal sealed class ChosenTerms
{
    public string[]? TermContentItemIds { get; set; }

    public string? UniqueValue { get; set; }

    public List<TermEntry>? TermEntries { get; set; }

    public string[] Read() =>
    [
        .. (TermContentItemIds ?? []).Where(id => id is not null).SelectMany(ids => ids.Split(','))
            .Append(UniqueValue ?? "")
            .Concat((TermEntries ?? []).Where(entry => entry.Selected).Select(entry => entry.ContentItemId ?? ""))
            .Where(id => !string.IsNullOrWhiteSpace(id)).Distinct(),
    ];
}
