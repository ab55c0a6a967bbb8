namespace OrchardCore.Scripting;

public interface IScriptingEngine
{
    IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider fileProvider, string basePath);
    object Evaluate(IScriptingScope scope, string script);
    Task<object> EvaluateAsync(IScriptingScope scope, string script, CancellationToken cancellationToken = default);
    string Prefix { get; }
}
