namespace OrchardCore.Media;

/// <summary>The recipe step that writes files: <c>Files: [{ TargetPath, Base64 | SourcePath }]</c>.</summary>
internal sealed class MediaStep(IMediaFileStore files, IOptions<MediaOptions> options)
    : NamedRecipeStepHandler("media"), IRecipeStepCheck
{
    public ValueTask CheckAsync(RecipeCheckContext context)
    {
        if (string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase))
            context.Problems.AddRange(Problems(context.Step, context.RecipeDescriptor));
        return ValueTask.CompletedTask;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var problem in Problems(context.Step, context.RecipeDescriptor))
            context.Errors.Add(problem);
        if (context.Errors.Count > 0)
            return;

        foreach (var file in Files(context.Step)!)
        {
            await using var content = Open((JsonObject)file!, context.RecipeDescriptor);
            await files.CreateFileFromStreamAsync(Text(file!, "TargetPath")!, content, overwrite: true);
        }
    }

    private IEnumerable<string> Problems(JsonObject step, RecipeDescriptor recipe)
    {
        if (Files(step) is not { } list)
        {
            yield return "'Files' has to be a list.";
            yield break;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (Problem(list[i], recipe) is { } problem)
                yield return $"Files[{i}]: {problem}";
        }
    }

    private string? Problem(JsonNode? file, RecipeDescriptor recipe)
    {
        if (file is not JsonObject || Text(file, "TargetPath") is not { Length: > 0 } target)
            return "'TargetPath' is needed.";
        if (!((TenantFiles)files).IsInside(target))
            return $"the path '{target}' leads out of the media.";
        if (!options.Value.AllowedFileExtensions.Contains(Path.GetExtension(target)))
            return $"files of the kind '{Path.GetExtension(target)}' are not allowed.";
        if (Text(file, "Base64") is { } base64)
            return Convert.TryFromBase64String(base64, new byte[base64.Length], out _) ? null : "'Base64' can't be read.";

        return Text(file, "SourcePath") is { Length: > 0 } source
            ? Source(source, recipe).Exists ? null : $"there is no file '{source}' beside the recipe or in the 'wwwroot' next to its folder."
            : Text(file, "SourceUrl") is { Length: > 0 } url
            ? $"Engine fetches nothing: put what '{url}' is beside the recipe and name it as 'SourcePath'."
            : "'Base64' or 'SourcePath' is needed.";
    }

    private static Stream Open(JsonObject file, RecipeDescriptor recipe) => Text(file, "Base64") is { } base64
        ? new MemoryStream(Convert.FromBase64String(base64))
        : Source(Text(file, "SourcePath")!, recipe).CreateReadStream();

    private static IFileInfo Source(string path, RecipeDescriptor recipe) =>
        RecipeFiles.Find(recipe.FileProvider, recipe.BasePath, path);

    private static JsonArray? Files(JsonObject step) => step.Member("Files") as JsonArray;

    private static string? Text(JsonNode file, string name) => ((JsonObject)file).Member(name)?.ToString();
}
