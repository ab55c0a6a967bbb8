namespace OrchardCore.Contents.Recipes;

/// <summary>Imports the content items under "data". A type that nobody has defined is named, and nothing is imported.</summary>
internal sealed class ContentStep(IContentManager content, IContentDefinitionManager definitions)
    : NamedRecipeStepHandler("Content"), IRecipeStepCheck
{
    public ValueTask CheckAsync(RecipeCheckContext context)
    {
        if (!string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase))
            return ValueTask.CompletedTask;

        if (context.Step.Member("data") is not JsonArray items)
        {
            context.Problems.Add("'data' has to be a list of content items.");
            return ValueTask.CompletedTask;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is not JsonObject item)
                context.Problems.Add($"data[{i}] has to be a content item.");
            else if (string.IsNullOrWhiteSpace(item[nameof(ContentItem.ContentType)]?.ToString()))
                context.Problems.Add($"data[{i}] needs a 'ContentType'.");
        }

        return ValueTask.CompletedTask;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        if (context.Step.Member("data") is not JsonArray data)
            return;

        var items = new List<ContentItem>(data.Count);
        foreach (var json in data.OfType<JsonObject>())
        {
            try
            {
                items.Add(json.Deserialize<ContentItem>(JOptions.Default)!);
            }
            catch (JsonException exception)
            {
                context.Errors.Add($"{exception.Message} (data[{json.GetElementIndex()}])");
            }
        }

        foreach (var type in items.Select(item => item.ContentType).Distinct())
        {
            if (await definitions.GetTypeDefinitionAsync(type) is null)
                context.Errors.Add($"The content type '{type}' is not defined; define it in a 'ContentDefinition' step before.");
        }

        if (context.Errors.Count == 0)
            await content.ImportAsync(items);
    }
}
