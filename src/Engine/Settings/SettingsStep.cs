namespace OrchardCore.Settings;

/// <summary>The step "Settings": the site's own properties by their names, anything else as settings of a module.</summary>
internal sealed class SettingsStep(ISiteService sites) : NamedRecipeStepHandler("Settings")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        foreach (var (name, value) in context.Step)
        {
            if (string.Equals(name, "name", StringComparison.OrdinalIgnoreCase))
                continue;

            try
            {
                Set(site, name, value);
            }
            catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException)
            {
                context.Errors.Add($"The step 'Settings' has a value for '{name}' that is not of its kind: {value?.ToJsonString() ?? "null"}.");
            }
        }

        await sites.UpdateSiteSettingsAsync(site);
    }

    private static void Set(ISite site, string name, JsonNode? value)
    {
        if (typeof(ISite).GetProperty(name) is { } own)
            own.SetValue(site, Read(value, own.PropertyType));
        else
            site.Properties[name] = value?.DeepClone();
    }

    private static object? Read(JsonNode? value, Type type) =>
        type == typeof(string) ? Text(value)
        : type == typeof(RouteValueDictionary) ? Route(value)
        : type.IsEnum ? Named(Text(value), type)
        : value is JsonValue known && known.TryGetValue<string>(out var text) ? Convert.ChangeType(text, type, CultureInfo.InvariantCulture)
        : value.Deserialize(type, JOptions.Default);

    private static object Named(string text, Type type) =>
        Enum.TryParse(type, text, true, out var found) && Enum.IsDefined(type, found) ? found : throw new FormatException();

    private static string Text(JsonNode? value) => value?.ToString() ?? "";

    private static RouteValueDictionary Route(JsonNode? value)
    {
        var route = new RouteValueDictionary();
        foreach (var (key, part) in value as JsonObject ?? [])
            route[key] = Text(part);

        return route;
    }
}
