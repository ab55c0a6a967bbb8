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
        switch (name)
        {
            case nameof(ISite.BaseUrl): site.BaseUrl = Text(value); break;
            case nameof(ISite.Calendar): site.Calendar = Text(value); break;
            case nameof(ISite.CdnBaseUrl): site.CdnBaseUrl = Text(value); break;
            case nameof(ISite.PageTitleFormat): site.PageTitleFormat = Text(value); break;
            case nameof(ISite.SiteName): site.SiteName = Text(value); break;
            case nameof(ISite.SiteSalt): site.SiteSalt = Text(value); break;
            case nameof(ISite.SuperUser): site.SuperUser = Text(value); break;
            case nameof(ISite.TimeZoneId): site.TimeZoneId = Text(value); break;
            case nameof(ISite.MaxPagedCount): site.MaxPagedCount = Read<int>(value); break;
            case nameof(ISite.MaxPageSize): site.MaxPageSize = Read<int>(value); break;
            case nameof(ISite.PageSize): site.PageSize = Read<int>(value); break;
            case nameof(ISite.UseCdn): site.UseCdn = Read<bool>(value); break;
            case nameof(ISite.AppendVersion): site.AppendVersion = Read<bool>(value); break;
            case nameof(ISite.CacheMode): site.CacheMode = Named<CacheMode>(value); break;
            case nameof(ISite.ResourceDebugMode): site.ResourceDebugMode = Named<ResourceDebugMode>(value); break;
            case nameof(ISite.HomeRoute): site.HomeRoute = Route(value); break;
            default: site.Properties[name] = value?.DeepClone(); break;
        }
    }

    private static string Text(JsonNode? value) => value?.ToString() ?? "";

    private static T Read<T>(JsonNode? value) where T : struct => value is JsonValue known && known.TryGetValue<string>(out var text)
        ? (T)Convert.ChangeType(text, typeof(T), System.Globalization.CultureInfo.InvariantCulture)
        : value.Deserialize<T>(JOptions.Default);

    private static T Named<T>(JsonNode? value) where T : struct, Enum =>
        Enum.TryParse<T>(Text(value), true, out var found) && Enum.IsDefined(found) ? found : throw new FormatException();

    private static RouteValueDictionary Route(JsonNode? value)
    {
        var route = new RouteValueDictionary();
        foreach (var (key, part) in value as JsonObject ?? [])
            route[key] = Text(part);

        return route;
    }
}
