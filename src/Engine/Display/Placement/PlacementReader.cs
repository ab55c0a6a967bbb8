namespace OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;

/// <summary>Reads the placement.json of a module or theme.</summary>
internal static class PlacementReader
{
    private static readonly JsonSerializerOptions _options = new()
    {
        AllowTrailingCommas = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = true,
    };

    public static PlacementFile? Read(CatalogExtension extension)
    {
        var file = extension.Resources("placement.json").FirstOrDefault();
        if (file is null)
            return null;

        try
        {
            return JsonSerializer.Deserialize<PlacementFile>(file.ReadText(), _options);
        }
        catch (JsonException exception)
        {
            throw new InvalidOperationException(
                $"{extension.Id}/placement.json, line {exception.LineNumber + 1}, {exception.Path}: {exception.Message}", exception);
        }
    }
}
