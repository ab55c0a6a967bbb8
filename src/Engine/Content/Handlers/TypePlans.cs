namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Draws up the plan of a content type when it is first needed, and keeps it as long as its definition.</summary>
internal sealed class TypePlans(
    IOptions<ContentOptions> options, ITypeActivatorFactory<ContentPart> parts,
    ITypeActivatorFactory<ContentField> fields)
{
    private readonly ConditionalWeakTable<ContentTypeDefinition, TypePlan> _plans = [];

    public TypePlan Of(ContentTypeDefinition definition) => _plans.GetValue(definition, Draw);

    private TypePlan Draw(ContentTypeDefinition definition) => new([.. definition.Parts.Select(part => new PartPlan(
        part,
        parts.GetTypeActivator(part.PartDefinition.Name).Type,
        options.Value.ContentPartOptionsLookup.TryGetValue(part.PartDefinition.Name, out var option)
            ? [.. option.Handlers]
            : [],
        [.. part.PartDefinition.Fields.Select(Draw)]))]);

    private FieldPlan Draw(ContentPartFieldDefinition field) => new(
        field,
        fields.GetTypeActivator(field.FieldDefinition.Name).Type,
        options.Value.ContentFieldOptionsLookup.TryGetValue(field.FieldDefinition.Name, out var option)
            ? [.. option.Handlers]
            : []);
}
