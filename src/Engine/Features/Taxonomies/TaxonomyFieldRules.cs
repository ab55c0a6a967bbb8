using OrchardCore.Taxonomies.Settings;

namespace OrchardCore.Taxonomies;

internal sealed class TaxonomyFieldRules(IStringLocalizer<TaxonomyFieldRules> S)
    : RequiredRules<TaxonomyField, TaxonomyFieldSettings>(S, nameof(TaxonomyField.TermContentItemIds))
{
    protected override bool IsEmpty(TaxonomyField field) => field.TermContentItemIds is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(TaxonomyField field, ContentPartFieldDefinition definition) =>
        field.TermContentItemIds is { Length: > 1 } && definition.GetSettings<TaxonomyFieldSettings>().Unique
            ? [new(S["{0} takes one term only.", definition.DisplayName()], [nameof(field.TermContentItemIds)])]
            : base.Check(field, definition);
}
