namespace OrchardCore.Recipes.Services;

/// <summary>A recipe with the recipes that it pulls in, and the features that all of them together ask for.</summary>
internal sealed class RecipePlan
{
    /// <summary>How many recipes may pull each other in, one below the other.</summary>
    private const int MaxDepth = 16;

    private readonly List<RecipeContent> _recipes = [];

    public RecipeContent Main => _recipes[0];

    public IReadOnlyList<RecipeContent> Recipes => _recipes;

    public HashSet<string> Enable { get; } = new(StringComparer.OrdinalIgnoreCase);

    public HashSet<string> Disable { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with the recipe whatever tenant it is for.</summary>
    public List<string> Problems { get; } = [];

    public static async Task<RecipePlan> OfAsync(
        RecipeDescriptor descriptor, ModuleCatalog catalog, IEnumerable<IRecipeHarvester> harvesters)
    {
        var plan = new RecipePlan();
        await plan.AddAsync(await RecipeFormat.ReadAsync(descriptor), [], harvesters.ToArray());
        foreach (var recipe in plan._recipes)
        {
            foreach (var step in recipe.Steps)
                plan.Look(recipe, step, catalog);
        }

        return plan;
    }

    /// <summary>The recipe of that name in the plan.</summary>
    public RecipeContent? Find(RecipeDescriptor descriptor) =>
        _recipes.Find(recipe => recipe.Descriptor == descriptor || recipe.Descriptor.Name == descriptor.Name);

    private async Task AddAsync(RecipeContent recipe, string[] above, IRecipeHarvester[] harvesters)
    {
        _recipes.Add(recipe);
        string[] path = [.. above, recipe.Descriptor.Name];
        foreach (var step in recipe.Steps.Where(step => Is(step, "recipes")))
        {
            foreach (var name in RecipesStep.Names(step.Json))
            {
                if (Endless(path, name) is { } endless)
                    Problems.Add($"{recipe.Where(step)}: {endless}");
                else if (_recipes.Exists(known => Same(known.Descriptor.Name, name)))
                    continue;
                else if (await RecipesStep.FindAsync(name, harvesters) is { } found)
                    await AddAsync(await RecipeFormat.ReadAsync(found), path, harvesters);
                else
                    Problems.Add($"{recipe.Where(step)}: there is no recipe '{name}'.");
            }
        }
    }

    private static string? Endless(string[] path, string name) =>
        Array.FindIndex(path, above => Same(above, name)) is >= 0 and var ring
            ? $"the recipe '{name}' would pull itself in without end: {string.Join(" → ", path[ring..])} → {name}."
        : path.Length == MaxDepth
            ? $"recipes pull each other in more than {MaxDepth} deep: {string.Join(" → ", path)} → {name}."
        : null;

    private void Look(RecipeContent recipe, RecipeStep step, ModuleCatalog catalog)
    {
        if (Is(step, "feature"))
        {
            var (enable, disable) = (Strings(step.Json, "enable"), Strings(step.Json, "disable"));
            Enable.UnionWith(enable);
            Disable.UnionWith(disable);
            Report(recipe, step, "feature", enable.Concat(disable), catalog, id => catalog.Find(id) is null);
        }

        if (Is(step, "themes"))
        {
            var themes = ThemesStep.Named(step.Json).ToArray();
            Enable.UnionWith(themes);
            Report(recipe, step, "theme", themes, catalog, id => catalog.Find(id)?.Owner.IsTheme != true);
        }
    }

    private void Report(
        RecipeContent recipe, RecipeStep step, string kind, IEnumerable<string> wanted, ModuleCatalog catalog, Func<string, bool> isUnknown)
    {
        var names = wanted.Where(isUnknown).Distinct().ToArray();
        if (names.Length > 0)
            Problems.Add($"{recipe.Where(step)}: unknown {(names.Length > 1 ? kind + "s" : kind)} {Quoted(names)}. " +
                string.Join(' ', names.Where(name => !OrchardNames.HasFeature(name)).Select(catalog.WhyMissing)
                    .Concat(OrchardNames.OnlyThere([.. names.Where(OrchardNames.HasFeature)]))));
    }

    private static string Quoted(string[] names) => string.Join(", ", names.Select(name => $"'{name}'"));

    public static string[] Strings(JsonObject step, string key) =>
        step.Member(key) is JsonArray values
            ? [.. values.OfType<JsonValue>().Select(value => value.ToString())]
            : [];

    private static bool Is(RecipeStep step, string name) => Same(step.Name, name);

    private static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
