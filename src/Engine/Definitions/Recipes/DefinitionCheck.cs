using OrchardCore.Environment.Shell.Builders;

namespace OrchardCore.ContentTypes.RecipeSteps;

/// <summary>Finds the parts and field types that nobody knows: no enabled feature, no earlier step, no definition so far.</summary>
internal sealed class DefinitionCheck(
    IOptions<ContentOptions> options, IContentDefinitionManager definitions, ModuleCatalog catalog, FeatureSet enabled)
{
    public async ValueTask CheckAsync(RecipeCheckContext context, DefinitionStepModel model)
    {
        foreach (var part in model.ContentParts)
            context.Promised.Add(("Part", part.Name));

        foreach (var type in model.ContentTypes)
            context.Promised.Add(("Type", type.Name));

        foreach (var part in model.ContentParts)
        {
            context.Problems.AddRange(UnreadableSettings.Find(part.Name, part.Settings));
            CheckFields(context, part);
        }

        foreach (var type in model.ContentTypes)
        {
            context.Problems.AddRange(UnreadableSettings.Find(type.Name, type.Settings));
            foreach (var part in type.ContentTypePartDefinitionRecords)
            {
                context.Problems.AddRange(UnreadableSettings.Find($"{type.Name}.{part.Name ?? part.PartName}", part.Settings));
                if (part.PartName != type.Name && !await IsKnownAsync(context, part.PartName))
                {
                    context.Problems.Add(
                        $"the content type '{type.Name}' has the part '{part.PartName}', which is unknown. " +
                        $"{OrchardNames.WhoBrings(part.PartName, catalog, enabled)} A part of your own is defined among 'ContentParts'.");
                }
            }
        }
    }

    private async ValueTask<bool> IsKnownAsync(RecipeCheckContext context, string part) =>
        options.Value.ContentPartOptionsLookup.ContainsKey(part) ||
        context.Promised.Contains(("Part", part)) || context.Promised.Contains(("Type", part)) ||
        await definitions.GetPartDefinitionAsync(part) is not null;

    private void CheckFields(RecipeCheckContext context, ContentPartDefinitionRecord part)
    {
        foreach (var field in part.ContentPartFieldDefinitionRecords)
        {
            context.Problems.AddRange(UnreadableSettings.Find($"{part.Name}.{field.Name}", field.Settings));
            if (!options.Value.ContentFieldOptionsLookup.ContainsKey(field.FieldName ?? ""))
            {
                context.Problems.Add(
                    $"the field '{field.Name}' of the part '{part.Name}' is a '{field.FieldName}', which is unknown. " +
                    OrchardNames.WhoBrings(field.FieldName ?? "", catalog, enabled));
            }
        }
    }
}
