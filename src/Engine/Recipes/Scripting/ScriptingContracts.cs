namespace OrchardCore.Scripting;

public interface IScriptingManager
{
    object Evaluate(string directive, IFileProvider fileProvider, string basePath, IEnumerable<IGlobalMethodProvider> scopedMethodProviders);
    Task<object> EvaluateAsync(string directive, IFileProvider fileProvider, string basePath, IEnumerable<IGlobalMethodProvider> scopedMethodProviders, CancellationToken cancellationToken = default);
    IScriptingEngine GetScriptingEngine(string prefix);
    IReadOnlyList<IGlobalMethodProvider> GlobalMethodProviders { get; }
}

public interface IScriptingEngine
{
    IScriptingScope CreateScope(IEnumerable<GlobalMethod> methods, IServiceProvider serviceProvider, IFileProvider fileProvider, string basePath);
    object Evaluate(IScriptingScope scope, string script);
    Task<object> EvaluateAsync(IScriptingScope scope, string script, CancellationToken cancellationToken = default);
    string Prefix { get; }
}

public interface IScriptingScope
{

}

public interface IGlobalMethodProvider
{
    IEnumerable<GlobalMethod> GetMethods();
}

public class GlobalMethod
{
    public Func<IServiceProvider, Delegate> AsyncMethod { get; set; } = null!;
    public Func<IServiceProvider, Delegate> Method { get; set; } = null!;
    public string Name { get; set; } = null!;
}
