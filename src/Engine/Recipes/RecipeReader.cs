namespace OrchardCore.Recipes.Services;

/// <summary>Reads what a recipe says about itself. Comments, trailing commas and any case of the keys are fine.</summary>
internal sealed class RecipeReader : IRecipeReader
{
    public async Task<RecipeDescriptor> GetRecipeDescriptorAsync(
        string recipeBasePath, IFileInfo recipeFileInfo, IFileProvider fileProvider)
    {
        await using var file = recipeFileInfo.CreateReadStream();
        RecipeDescriptor? descriptor;
        try
        {
            descriptor = await JsonSerializer.DeserializeAsync<RecipeDescriptor>(file, Options);
        }
        catch (JsonException exception)
        {
            throw RecipeFormat.Unreadable(recipeFileInfo, exception);
        }

        descriptor ??= new RecipeDescriptor();
        descriptor.FileProvider = fileProvider;
        descriptor.BasePath = recipeBasePath;
        descriptor.RecipeFileInfo = recipeFileInfo;
        return descriptor;
    }

    private static readonly JsonSerializerOptions Options = new(JOptions.Default)
    {
        TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver
        {
            Modifiers = { OnlyWhatIsWritten },
        },
    };

    // Where the recipe was found is no property of it.
    private static void OnlyWhatIsWritten(System.Text.Json.Serialization.Metadata.JsonTypeInfo type)
    {
        if (type.Type != typeof(RecipeDescriptor))
            return;

        for (var i = type.Properties.Count - 1; i >= 0; i--)
        {
            if (type.Properties[i].PropertyType is { IsInterface: true } || type.Properties[i].Name == "BasePath")
                type.Properties.RemoveAt(i);
        }
    }
}
