namespace OrchardCore.ContentTypes.RecipeSteps;

/// <summary>The types and parts that a recipe step defines.</summary>
internal sealed class DefinitionStepModel
{
    public List<ContentTypeDefinitionRecord> ContentTypes { get; set; } = [];

    public List<ContentPartDefinitionRecord> ContentParts { get; set; } = [];

    public static DefinitionStepModel Read(JsonObject step) => new()
    {
        ContentTypes = step.Member("ContentTypes").ToObject<List<ContentTypeDefinitionRecord>>(JOptions.Default) ?? [],
        ContentParts = step.Member("ContentParts").ToObject<List<ContentPartDefinitionRecord>>(JOptions.Default) ?? [],
    };
}
