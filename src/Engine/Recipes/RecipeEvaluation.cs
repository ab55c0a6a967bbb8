namespace OrchardCore.Recipes.Services;

/// <summary>
/// Puts values in the place of directives such as <c>[js: uuid()]</c>: text that is one from its first character to its
/// last. There is one script scope for the whole recipe; a variable is evaluated when it is first asked for, and kept.
/// </summary>
internal sealed class RecipeEvaluation(
    IServiceProvider services, RecipeContent recipe, IDictionary<string, object> parameters)
{
    private const int MaxChain = 8;

    private readonly ScriptingManager _scripts = (ScriptingManager)services.GetRequiredService<IScriptingManager>();
    private readonly Dictionary<IScriptingEngine, IScriptingScope> _scopes = [];
    private readonly Dictionary<string, object?> _variables = [];
    private readonly HashSet<string> _evaluating = [];

    public static bool IsDirective(string text) => text is ['[', .., ']'] && text.IndexOf(':') > 1;

    public async Task<JsonObject> EvaluateAsync(RecipeStep step, CancellationToken cancellationToken) =>
        (JsonObject)(await EvaluateAsync(step.Json, recipe.Where(step), cancellationToken))!;

    private async Task<JsonNode?> EvaluateAsync(JsonNode? node, string where, CancellationToken cancellationToken)
    {
        switch (node)
        {
            case JsonObject found:
                var copy = new JsonObject();
                foreach (var (key, value) in found)
                    copy[key] = await EvaluateAsync(value, $"{where}.{key}", cancellationToken);

                return copy;
            case JsonArray found:
                var items = new JsonArray();
                foreach (var (index, value) in found.Index())
                    items.Add(await EvaluateAsync(value, $"{where}[{index}]", cancellationToken));

                return items;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                return await EvaluateAsync(value.GetValue<string>(), where, cancellationToken);
            default:
                return node?.DeepClone();
        }
    }

    private async Task<JsonNode?> EvaluateAsync(string text, string where, CancellationToken cancellationToken)
    {
        if (!IsDirective(text))
            return JsonValue.Create(text);

        try
        {
            return Node(await RunAsync(text, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            throw new InvalidOperationException($"{where}: {text} could not be evaluated: {exception.Message}", exception);
        }
    }

    // What a directive answers may be a directive again.
    private async Task<object?> RunAsync(string text, CancellationToken cancellationToken)
    {
        object? value = text;
        for (var i = 0; i < MaxChain && value is string found && IsDirective(found); i++)
        {
            if (_scripts.Split(found[1..^1].Trim()) is not ({ } engine, { } script))
                break;

            value = await engine.EvaluateAsync(Scope(engine), script, cancellationToken);
        }

        return value;
    }

    private IScriptingScope Scope(IScriptingEngine engine)
    {
        if (!_scopes.TryGetValue(engine, out var scope))
            _scopes[engine] = scope = _scripts.Scope(
                engine, recipe.Descriptor.FileProvider, recipe.Descriptor.BasePath, [new RecipeMethods(Parameter, Variable)]);

        return scope;
    }

    private object? Parameter(string name) => parameters.TryGetValue(name, out var value) ? Plain(value) : null;

    private object? Variable(string name)
    {
        if (_variables.TryGetValue(name, out var known))
            return known;

        if (!recipe.Variables.TryGetPropertyValue(name, out var node))
            throw new InvalidOperationException($"The recipe has no variable '{name}'.");

        if (!_evaluating.Add(name))
            throw new InvalidOperationException($"The variable '{name}' is made of itself.");

        var value = node is JsonValue text && text.GetValueKind() == JsonValueKind.String
            ? RunAsync(text.GetValue<string>(), CancellationToken.None).GetAwaiter().GetResult()
            : node;
        _evaluating.Remove(name);
        return _variables[name] = Plain(value);
    }

    private static JsonNode? Node(object? value) => value switch
    {
        null => null,
        JsonNode node => node.Parent is null ? node : node.DeepClone(),
        string text => JsonValue.Create(text),
        _ => JsonSerializer.SerializeToNode(value, JOptions.Default),
    };

    /// <summary>JSON as a script can walk it.</summary>
    private static object? Plain(object? value) => value switch
    {
        JsonObject node => node.ToDictionary(property => property.Key, property => Plain(property.Value)),
        JsonArray node => node.Select(Plain).ToArray(),
        JsonValue node => node.GetValueKind() switch
        {
            JsonValueKind.String => node.GetValue<string>(),
            JsonValueKind.Number => node.Deserialize<double>(),
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        },
        _ => value,
    };

    private sealed class RecipeMethods(Func<string, object?> parameter, Func<string, object?> variable)
        : IGlobalMethodProvider
    {
        public IEnumerable<GlobalMethod> GetMethods() =>
        [
            new() { Name = "parameters", Method = _ => parameter },
            new() { Name = "variables", Method = _ => variable },
        ];
    }
}
