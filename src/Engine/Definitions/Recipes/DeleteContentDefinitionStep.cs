namespace OrchardCore.ContentTypes.RecipeSteps;

/// <summary>Removes the types and parts whose names it lists.</summary>
internal sealed class DeleteContentDefinitionStep(IContentDefinitionManager definitions)
    : NamedRecipeStepHandler("DeleteContentDefinition")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var type in Names(context.Step, "ContentTypes"))
            await definitions.DeleteTypeDefinitionAsync(type);

        foreach (var part in Names(context.Step, "ContentParts"))
            await definitions.DeletePartDefinitionAsync(part);
    }

    private static string[] Names(JsonObject step, string name) => step.Member(name).ToObject<string[]>() ?? [];
}
