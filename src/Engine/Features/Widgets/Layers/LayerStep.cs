namespace OrchardCore.Layers;

/// <summary>Creates layers, or gives those of the same names other rules and descriptions.</summary>
internal sealed class LayerStep(
    ILayerService layers, IConditionIdGenerator ids, IEnumerable<IConditionFactory> factories)
    : NamedRecipeStepHandler("Layers"), IRecipeStepCheck
{
    public ValueTask CheckAsync(RecipeCheckContext context)
    {
        if (string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase))
            context.Problems.AddRange(Problems(context.Step));

        return ValueTask.CompletedTask;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var problems = Problems(context.Step).ToArray();
        if (problems.Length > 0)
        {
            foreach (var problem in problems)
                context.Errors.Add(problem);
            return;
        }

        var document = await layers.LoadLayersAsync();
        foreach (var read in Layers(context.Step))
        {
            var layer = document.Layers.Find(layer =>
                string.Equals(layer.Name, read.Name, StringComparison.OrdinalIgnoreCase));
            if (layer is null)
                document.Layers.Add(layer = new Layer { Name = read.Name });

            if (!string.IsNullOrEmpty(read.Description))
                layer.Description = read.Description;

            layer.LayerRule = read.LayerRule ?? layer.LayerRule ?? new Rule();
            Identify(layer.LayerRule);
        }

        await layers.UpdateAsync(document);
    }

    private static IEnumerable<Layer> Layers(JsonObject step) =>
        ((step["Layers"] ?? step["layers"]) as JsonArray ?? []).Deserialize<Layer[]>(JOptions.Default) ?? [];

    private IEnumerable<string> Problems(JsonObject step)
    {
        Layer[] read;
        try
        {
            read = [.. Layers(step)];
        }
        catch (JsonException exception)
        {
            return [$"The layers can't be read: {exception.Message}"];
        }

        var known = factories.Select(factory => factory.Name).ToHashSet(StringComparer.Ordinal);
        return read.Where(layer => string.IsNullOrWhiteSpace(layer.Name)).Select(_ => "A layer has no name.")
            .Concat(from layer in read
                    where layer.LayerRule is not null
                    from condition in Flat(layer.LayerRule!)
                    where !known.Contains(condition.GetType().Name)
                    select $"The layer '{layer.Name}' has the condition '{condition.Name}', " +
                        "which no enabled feature knows; enable its feature or remove it.");
    }

    private static IEnumerable<Condition> Flat(ConditionGroup group) => group.Conditions.SelectMany(condition =>
        condition is ConditionGroup inner ? Flat(inner).Prepend(condition) : [condition]);

    private void Identify(Condition condition)
    {
        if (condition is not Rule && string.IsNullOrEmpty(condition.Name))
            condition.Name = condition.GetType().Name;
        if (string.IsNullOrEmpty(condition.ConditionId))
            ids.GenerateUniqueId(condition);
        foreach (var inner in (condition as ConditionGroup)?.Conditions ?? [])
            Identify(inner);
    }
}
