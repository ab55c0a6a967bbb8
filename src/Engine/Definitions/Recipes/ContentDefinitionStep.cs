namespace OrchardCore.ContentTypes.RecipeSteps;

/// <summary>Adds types and parts, or goes on with those that exist.</summary>
internal sealed class ContentDefinitionStep(IContentDefinitionManager definitions, DefinitionCheck check)
    : DefinitionStep("ContentDefinition", definitions, check);

/// <summary>Defines types and parts anew: nothing remains of what they were.</summary>
internal sealed class ReplaceContentDefinitionStep(IContentDefinitionManager definitions, DefinitionCheck check)
    : DefinitionStep("ReplaceContentDefinition", definitions, check)
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = DefinitionStepModel.Read(context.Step);

        foreach (var type in model.ContentTypes)
            await Definitions.DeleteTypeDefinitionAsync(type.Name);

        foreach (var part in model.ContentParts)
        {
            // The types that use the part keep it.
            if (await Definitions.LoadPartDefinitionAsync(part.Name) is not null)
                await Definitions.StorePartDefinitionAsync(new(part.Name));
        }

        await base.HandleAsync(context);
    }
}

internal abstract class DefinitionStep(string name, IContentDefinitionManager definitions, DefinitionCheck check)
    : NamedRecipeStepHandler(name), IRecipeStepCheck
{
    protected IContentDefinitionManager Definitions => definitions;

    public async ValueTask CheckAsync(RecipeCheckContext context)
    {
        if (!string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase))
            return;

        try
        {
            await check.CheckAsync(context, DefinitionStepModel.Read(context.Step));
        }
        catch (JsonException exception)
        {
            context.Problems.Add($"{exception.Path}: {exception.Message}");
        }
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var model = DefinitionStepModel.Read(context.Step);

        foreach (var type in model.ContentTypes)
            await definitions.AlterTypeDefinitionAsync(type.Name, builder => Write(builder, type));

        foreach (var part in model.ContentParts)
            await definitions.AlterPartDefinitionAsync(part.Name, builder => Write(builder, part));
    }

    private static void Write(ContentTypeDefinitionBuilder builder, ContentTypeDefinitionRecord type)
    {
        if (!string.IsNullOrEmpty(type.DisplayName))
            builder.WithDisplayName(type.DisplayName);

        builder.MergeSettings(type.Settings ?? []);

        foreach (var part in type.ContentTypePartDefinitionRecords)
            builder.WithPart(part.Name ?? part.PartName, part.PartName, use => use.MergeSettings(part.Settings ?? []));
    }

    private static void Write(ContentPartDefinitionBuilder builder, ContentPartDefinitionRecord part)
    {
        builder.MergeSettings(part.Settings ?? []);

        foreach (var field in part.ContentPartFieldDefinitionRecords)
            builder.WithField(field.Name, use => use.OfType(field.FieldName).MergeSettings(field.Settings ?? []));
    }
}

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
