namespace OrchardCore.Scripting;

public interface IScriptingManager
{
    object Evaluate(string directive, IFileProvider fileProvider, string basePath, IEnumerable<IGlobalMethodProvider> scopedMethodProviders);
    Task<object> EvaluateAsync(string directive, IFileProvider fileProvider, string basePath, IEnumerable<IGlobalMethodProvider> scopedMethodProviders, CancellationToken cancellationToken = default);
    IScriptingEngine GetScriptingEngine(string prefix);
    IReadOnlyList<IGlobalMethodProvider> GlobalMethodProviders { get; }
}
