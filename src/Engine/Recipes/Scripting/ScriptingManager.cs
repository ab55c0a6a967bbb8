namespace OrchardCore.Scripting;

/// <summary>Finds the engine that a directive names (<c>js: …</c>, <c>file: …</c>) and has it evaluated.</summary>
internal sealed class ScriptingManager(
    IEnumerable<IScriptingEngine> engines, IEnumerable<IGlobalMethodProvider> globalMethodProviders,
    IServiceProvider services) : IScriptingManager
{
    public IReadOnlyList<IGlobalMethodProvider> GlobalMethodProviders { get; } = [.. globalMethodProviders];

    public IScriptingEngine GetScriptingEngine(string prefix) => engines.FirstOrDefault(engine => engine.Prefix == prefix)!;

    public object Evaluate(
        string directive, IFileProvider fileProvider, string basePath,
        IEnumerable<IGlobalMethodProvider> scopedMethodProviders) =>
        Split(directive) is ({ } engine, { } script)
            ? engine.Evaluate(Scope(engine, fileProvider, basePath, scopedMethodProviders), script)
            : directive;

    public async Task<object> EvaluateAsync(
        string directive, IFileProvider fileProvider, string basePath,
        IEnumerable<IGlobalMethodProvider> scopedMethodProviders, CancellationToken cancellationToken = default)
    {
        if (Split(directive) is not ({ } engine, { } script))
            return directive;

        var scope = Scope(engine, fileProvider, basePath, scopedMethodProviders);
        return await engine.EvaluateAsync(scope, script, cancellationToken);
    }

    /// <summary>The engine and the script of a directive; neither where no engine has its prefix.</summary>
    internal (IScriptingEngine? Engine, string? Script) Split(string directive) =>
        directive.IndexOf(':') is > 0 and var colon && GetScriptingEngine(directive[..colon]) is { } engine
            ? (engine, directive[(colon + 1)..].Trim())
            : default;

    internal IScriptingScope Scope(
        IScriptingEngine engine, IFileProvider files, string basePath, IEnumerable<IGlobalMethodProvider>? scoped) =>
        engine.CreateScope(
            GlobalMethodProviders.Concat(scoped ?? []).SelectMany(provider => provider.GetMethods()),
            services, files, basePath);
}
