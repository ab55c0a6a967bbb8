using Acornima.Ast;
using Jint;
using Jint.Native;
using Jint.Runtime;
using JsonSerializer = Jint.Native.Json.JsonSerializer;

namespace OrchardCore.Scripting.JavaScript;

/// <summary>Runs JavaScript that cannot harm the host: no access to .NET, and limits on all that it may use up.</summary>
internal sealed class JavaScriptEngine : IScriptingEngine
{
    private const int MaxStatements = 200_000;
    private const long MaxMemory = 64 * 1024 * 1024;
    private const int MaxRecursion = 200;
    private const int MaxPrepared = 2_000;

    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(10);
    private static readonly ConcurrentDictionary<string, Prepared<Script>> PreparedScripts = [];

    public string Prefix => "js";

    public IScriptingScope CreateScope(
        IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider fileProvider, string basePath)
    {
        var engine = new Jint.Engine(options =>
        {
            options.MaxStatements(MaxStatements);
            options.LimitMemory(MaxMemory);
            options.LimitRecursion(MaxRecursion);
            options.TimeoutInterval(MaxTime);
            options.RegexTimeoutInterval(TimeSpan.FromSeconds(1));
            options.Strict();
        });

        foreach (var method in methods)
            engine.SetValue(method.Name, (method.Method ?? method.AsyncMethod)(serviceProvider));

        return new JavaScriptScope(engine);
    }

    public object Evaluate(IScriptingScope scope, string script) =>
        Result(Of(scope).Evaluate(Prepare(script)).UnwrapIfPromise())!;

    public async Task<object> EvaluateAsync(
        IScriptingScope scope, string script, CancellationToken cancellationToken = default) =>
        Result(await Of(scope).EvaluateAsync(Prepare(script), cancellationToken))!;

    private static Jint.Engine Of(IScriptingScope scope) => ((JavaScriptScope)scope).Engine;

    // The directives of a recipe are the same for every tenant that it sets up.
    private static Prepared<Script> Prepare(string script)
    {
        if (PreparedScripts.TryGetValue(script, out var prepared))
            return prepared;

        if (PreparedScripts.Count >= MaxPrepared)
            PreparedScripts.Clear();

        return PreparedScripts[script] = Jint.Engine.PrepareScript(script, strict: true);
    }

    /// <summary>Text, numbers and booleans as .NET has them; arrays and objects as JSON.</summary>
    private static object? Result(JsValue value) => value switch
    {
        _ when value.IsNull() || value.IsUndefined() => null,
        _ when value.IsString() => value.AsString(),
        _ when value.IsBoolean() => value.AsBoolean(),
        _ when value.IsNumber() => Number(value.AsNumber()),
        _ when value.IsDate() => value.AsDate().ToDateTime(),
        _ when value.ToObject() is JsonNode node => node,
        Jint.Native.Object.ObjectInstance found => Structure(found),
        _ => value.ToObject(),
    };

    private static object Number(double number) =>
        Math.Truncate(number) == number && Math.Abs(number) < 1L << 53 ? (long)number : number;

    private static JsonNode? Structure(Jint.Native.Object.ObjectInstance value) =>
        new JsonSerializer(value.Engine).Serialize(value) is { } json && json.IsString()
            ? JsonNode.Parse(json.AsString())
            : null;
}

internal sealed class JavaScriptScope(Jint.Engine engine) : IScriptingScope
{
    public Jint.Engine Engine { get; } = engine;
}
