namespace OrchardCore.Taxonomies;

/// <summary>What both editors of a field of terms do alike: terms of one taxonomy, one of them or many.</summary>
internal abstract class TermsEditor<TDisplay, TEdit>(IContentManager content, IStringLocalizer texts)
    : FieldEditor<TaxonomyField, TDisplay, TEdit, TaxonomyFieldSettings>(texts, nameof(TaxonomyField.TermContentItemIds))
    where TDisplay : class, IFieldModel<TaxonomyField>
    where TEdit : class, IFieldModel<TaxonomyField>, new()
{
    protected abstract void Take(TaxonomyField field, string[] chosen, TermEntry[] terms, UpdateFieldEditorContext context);

    protected override async ValueTask TakeAsync(TaxonomyField field, TEdit form, UpdateFieldEditorContext context)
    {
        var sent = new ChosenTerms();
        await context.Updater.TryUpdateModelAsync(sent, Prefix);
        if (sent.Read() is not { } chosen || chosen.ToHashSet().SetEquals(field.TermContentItemIds))
            return;

        field.TaxonomyContentItemId = SettingsOf(context.PartFieldDefinition).TaxonomyContentItemId;
        Take(field, chosen, [.. Terms.Of(await TaxonomyAsync(context.PartFieldDefinition))], context);
    }

    // What terms are chosen is asked of the form itself.
    protected override ValueTask<bool> IsAsShownAsync(TEdit form, TaxonomyField field) => new(false);

    /// <summary>The terms, and those that are stored though the taxonomy, which may be elsewhere, doesn't have them.</summary>
    protected static IEnumerable<TermEntry> Entries(ContentItem? taxonomy, TaxonomyField field)
    {
        TermEntry[] terms = [.. Terms.Of(taxonomy)];
        var gone = field.TermContentItemIds.Where(id => !Array.Exists(terms, term => term.ContentItemId == id));
        return terms.Concat(gone.Select(id => new TermEntry
        {
            ContentItemId = id, IsLeaf = true, Term = new ContentItem { ContentItemId = id, DisplayText = id },
        }));
    }

    protected override bool IsEmpty(TaxonomyField field) => field.TermContentItemIds is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(TaxonomyField field, ContentPartFieldDefinition definition) =>
        field.TermContentItemIds is { Length: > 1 } && SettingsOf(definition).Unique
            ? [Fault(S["{0} takes one term only.", definition.DisplayName()])]
            : base.Check(field, definition);

    protected async Task<ContentItem?> TaxonomyAsync(ContentPartFieldDefinition definition) =>
        SettingsOf(definition).TaxonomyContentItemId is { Length: > 0 } id
            ? await content.GetAsync(id, VersionOptions.Latest)
            : null;
}

/// <summary>Terms as boxes to tick, or as buttons where one term only may be chosen.</summary>
internal sealed class TaxonomyFieldDisplayDriver(
    IContentManager content, IStringLocalizer<TaxonomyFieldDisplayDriver> texts)
    : TermsEditor<DisplayTaxonomyFieldViewModel, EditTaxonomyFieldViewModel>(content, texts)
{
    protected override async ValueTask DescribeAsync(EditTaxonomyFieldViewModel form, BuildFieldEditorContext context)
    {
        if (await TaxonomyAsync(context.PartFieldDefinition) is { } taxonomy)
            form.Taxonomy = taxonomy;
        form.TermEntries = [.. Entries(form.Taxonomy, form.Field)];
        foreach (var entry in form.TermEntries)
            entry.Selected = form.Field.TermContentItemIds.Contains(entry.ContentItemId);
        form.UniqueValue = form.TermEntries.FirstOrDefault(entry => entry.Selected)?.ContentItemId;
    }

    protected override void Take(
        TaxonomyField field, string[] chosen, TermEntry[] terms, UpdateFieldEditorContext context)
    {
        var before = field.TermContentItemIds;
        field.TermContentItemIds = Picked.InOrder(chosen, before);
        foreach (var id in chosen.Except(before))
            if (Complaint(id, terms, context.PartFieldDefinition) is { } complaint)
                context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(field.TermContentItemIds)}", complaint);
    }

    private string? Complaint(string id, TermEntry[] terms, ContentPartFieldDefinition definition)
    {
        if (Array.Find(terms, term => term.ContentItemId == id) is not { } entry)
            return S["{0} has no term '{1}'.", definition.DisplayName(), id].Value;

        return SettingsOf(definition).LeavesOnly && !entry.IsLeaf
            ? S["Choose a deeper term than '{0}'.", entry.Term.ToString()].Value
            : null;
    }
}

/// <summary>Terms as tags: their names are kept with the field, so that a list needs no taxonomy to show them.</summary>
internal sealed class TaxonomyFieldTagsDisplayDriver(
    IContentManager content, IStringLocalizer<TaxonomyFieldTagsDisplayDriver> texts)
    : TermsEditor<DisplayTaxonomyFieldTagsViewModel, EditTagTaxonomyFieldViewModel>(content, texts)
{
    protected override async ValueTask DescribeAsync(EditTagTaxonomyFieldViewModel form, BuildFieldEditorContext context)
    {
        if (await TaxonomyAsync(context.PartFieldDefinition) is { } taxonomy)
            form.Taxonomy = taxonomy;
        form.TermContentItemIds = string.Join(',', form.Field.TermContentItemIds);
    }

    /// <summary>What the template offers.</summary>
    public static IEnumerable<Choice> Choices(EditTagTaxonomyFieldViewModel form) => Entries(form.Taxonomy, form.Field).Select(entry => new Choice(
        entry.ContentItemId ?? "", entry.Term.ToString(), form.Field.TermContentItemIds.Contains(entry.ContentItemId), Level: entry.Level));

    protected override void Take(
        TaxonomyField field, string[] chosen, TermEntry[] terms, UpdateFieldEditorContext context)
    {
        var names = terms.ToDictionary(entry => entry.ContentItemId!, entry => entry.Term.ToString());
        var (before, tags) = (field.TermContentItemIds, field.GetTagNames());
        field.TermContentItemIds = Picked.InOrder([.. chosen.Where(id => names.ContainsKey(id) || before.Contains(id))], before);
        field.SetTagNames([.. field.TermContentItemIds.Select(
            id => names.GetValueOrDefault(id) ?? tags.ElementAtOrDefault(Array.IndexOf(before, id)) ?? "")]);
    }
}

/// <summary>What a form sends: one id for each box, or the one of a button, or entries as Orchard's own form does.</summary>
internal sealed class ChosenTerms
{
    private string? _uniqueValue;
    private bool _isUnique;

    public string[]? TermContentItemIds { get; set; }

    public string? UniqueValue
    {
        get => _uniqueValue;
        set => (_uniqueValue, _isUnique) = (value, true);
    }

    public List<ChosenTerm>? TermEntries { get; set; }

    /// <summary>The terms that are chosen; null where the form doesn't ask.</summary>
    public string[]? Read() => TermContentItemIds is null && TermEntries is null && !_isUnique ? null :
    [
        .. (TermContentItemIds ?? []).Where(id => id is not null).SelectMany(ids => ids.Split(','))
            .Append(UniqueValue ?? "")
            .Concat((TermEntries ?? []).Where(entry => entry.Selected).Select(entry => entry.ContentItemId ?? ""))
            .Where(id => !string.IsNullOrWhiteSpace(id)).Distinct(),
    ];
}

internal sealed class ChosenTerm
{
    public string? ContentItemId { get; set; }
    public bool Selected { get; set; }
}
