using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Routing;
using OrchardCore.Recipes.Models;
using OrchardCore.Settings;

namespace OrchardCore.Recipes.Services;

/// <summary>The settings of the site: its own properties by their names, and those of modules under theirs.</summary>
internal sealed class SettingsStep(ISiteService sites) : NamedRecipeStepHandler("Settings"), IRecipeStepCheck
{
    private static readonly Dictionary<string, PropertyInfo> Known = typeof(ISite).GetProperties()
        .Where(property => property.CanWrite)
        .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);

    public ValueTask CheckAsync(RecipeCheckContext context)
    {
        foreach (var (key, value) in context.Step)
        {
            if (string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase) && Known.TryGetValue(key, out var property) &&
                !HasDirective(value) && !TryRead(value, property.PropertyType, out _))
                context.Problems.Add($"'{key}' can't be {value?.ToJsonString() ?? "null"}: it takes {Kind(property.PropertyType)}.");
        }

        return ValueTask.CompletedTask;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var site = await sites.LoadSiteSettingsAsync();
        foreach (var (key, value) in context.Step)
        {
            if (string.Equals(key, "name", StringComparison.OrdinalIgnoreCase))
                continue;

            if (!Known.TryGetValue(key, out var property))
                site.Properties[key] = value?.DeepClone();
            else if (TryRead(value, property.PropertyType, out var read))
                property.SetValue(site, read);
            else
                context.Errors.Add($"'{key}' can't be {value?.ToJsonString() ?? "null"}: it takes {Kind(property.PropertyType)}.");
        }

        await sites.UpdateSiteSettingsAsync(site);
    }

    private static bool TryRead(JsonNode? value, Type type, out object? read)
    {
        read = null;
        if (type == typeof(RouteValueDictionary))
        {
            read = value is JsonObject route
                ? new RouteValueDictionary(route.Select(part =>
                    new KeyValuePair<string, object?>(part.Key, part.Value?.ToString())))
                : null;
            return read is not null;
        }

        if (type.IsEnum)
            return Enum.TryParse(type, value?.ToString(), ignoreCase: true, out read);

        try
        {
            read = type == typeof(string) ? value?.ToString() : value.Deserialize(type, JOptions.Default);
            return read is not null || type == typeof(string);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasDirective(JsonNode? value) => value switch
    {
        JsonValue text when text.GetValueKind() == JsonValueKind.String =>
            RecipeEvaluation.IsDirective(text.GetValue<string>()),
        _ => false,
    };

    private static string Kind(Type type) =>
        type == typeof(bool) ? "true or false"
        : type == typeof(int) ? "a whole number"
        : type == typeof(RouteValueDictionary) ? "an object of route values"
        : type.IsEnum ? "one of " + string.Join(", ", Enum.GetNames(type))
        : "text";
}
