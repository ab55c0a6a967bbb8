namespace OrchardCore.Rules.Services;

internal sealed class JavascriptConditionEvaluator(IScriptingManager scripting, IServiceProvider services)
    : ConditionEvaluator<JavascriptCondition>
{
    private IScriptingEngine? _engine;
    private IScriptingScope? _scope;

    public override ValueTask<bool> EvaluateAsync(JavascriptCondition condition)
    {
        if (string.IsNullOrWhiteSpace(condition.Script))
            return False;

        _engine ??= scripting.GetScriptingEngine("js");
        _scope ??= _engine.CreateScope(
            scripting.GlobalMethodProviders.SelectMany(provider => provider.GetMethods()), services, null!, null!);

        return ValueTask.FromResult(Convert.ToBoolean(
            _engine.Evaluate(_scope, condition.Script), CultureInfo.InvariantCulture));
    }
}
