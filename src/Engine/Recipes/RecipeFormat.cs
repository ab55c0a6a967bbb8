namespace OrchardCore.Recipes.Services;

/// <summary>A step as its recipe has it, and the line that it starts at.</summary>
internal sealed record RecipeStep(string Name, JsonObject Json, int Line, int Number);

/// <summary>The variables and the steps of one recipe file.</summary>
internal sealed record RecipeContent(RecipeDescriptor Descriptor, JsonObject Variables, IReadOnlyList<RecipeStep> Steps)
{
    public string File => RecipeFormat.FileOf(Descriptor.RecipeFileInfo);

    public string Where(RecipeStep step) => $"{File}({step.Line}), step {step.Number} '{step.Name}'";
}

/// <summary>Reads recipe files, and remembers the lines that their steps start at: problems name them.</summary>
internal static class RecipeFormat
{
    private static readonly JsonReaderOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static async Task<RecipeContent> ReadAsync(RecipeDescriptor descriptor)
    {
        await using var file = descriptor.RecipeFileInfo.CreateReadStream();
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        try
        {
            return Read(descriptor, WithoutMark(bytes.GetBuffer().AsSpan(0, (int)bytes.Length)));
        }
        catch (JsonException exception)
        {
            throw Unreadable(descriptor.RecipeFileInfo, exception);
        }
    }

    public static InvalidDataException Unreadable(IFileInfo file, JsonException exception) => new(
        $"{FileOf(file)}({exception.LineNumber + 1},{exception.BytePositionInLine + 1}): {exception.Message}", exception);

    public static string FileOf(IFileInfo? file) => file?.PhysicalPath is { } path
        ? Path.GetRelativePath(Directory.GetCurrentDirectory(), path) is var near && !near.StartsWith("..", StringComparison.Ordinal) ? near : path
        : file?.Name ?? "recipe";

    private static RecipeContent Read(RecipeDescriptor descriptor, ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, Lenient);
        var variables = new JsonObject();
        var steps = new List<RecipeStep>();
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("A recipe is a JSON object.", null, 0, 0);

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = reader.GetString();
            reader.Read();
            if (Is(key, "steps"))
                ReadSteps(ref reader, json, steps);
            else if (Is(key, "variables"))
                variables = JsonNode.Parse(ref reader) as JsonObject ?? variables;
            else
                reader.Skip();
        }

        return new RecipeContent(descriptor, variables, steps);
    }

    private static void ReadSteps(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, List<RecipeStep> steps)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException("The steps of a recipe are an array.", null, 0, 0);

        var (line, counted) = (1, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)reader.TokenStartIndex;
            line += json[counted..start].Count((byte)'\n');
            counted = start;
            if (JsonNode.Parse(ref reader) is not JsonObject step)
                throw new JsonException("A step of a recipe is a JSON object.", null, line - 1, 0);

            var name = step.Member("name")?.ToString() ?? "";
            steps.Add(new RecipeStep(name, step, line, steps.Count + 1));
        }
    }

    private static bool Is(string? key, string wanted) => string.Equals(key, wanted, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> json) =>
        json is [0xEF, 0xBB, 0xBF, ..] ? json[3..] : json;
}
