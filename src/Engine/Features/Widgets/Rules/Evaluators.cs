namespace OrchardCore.Rules.Services;

internal sealed class AllConditionEvaluator(IConditionResolver evaluators) : ConditionEvaluator<AllConditionGroup>
{
    public override ValueTask<bool> EvaluateAsync(AllConditionGroup condition) =>
        RuleService.AllAsync(condition.Conditions, evaluators);
}

internal sealed class AnyConditionEvaluator(IConditionResolver evaluators) : ConditionEvaluator<AnyConditionGroup>
{
    public override async ValueTask<bool> EvaluateAsync(AnyConditionGroup condition)
    {
        foreach (var inner in condition.Conditions)
        {
            if (await evaluators.GetConditionEvaluator(inner).EvaluateAsync(inner))
                return true;
        }

        return false;
    }
}

internal sealed class BooleanConditionEvaluator : ConditionEvaluator<BooleanCondition>
{
    public override ValueTask<bool> EvaluateAsync(BooleanCondition condition) => ValueTask.FromResult(condition.Value);
}

internal sealed class HomepageConditionEvaluator(IHttpContextAccessor http) : ConditionEvaluator<HomepageCondition>
{
    public override ValueTask<bool> EvaluateAsync(HomepageCondition condition) =>
        ValueTask.FromResult(http.HttpContext?.Request.Path.Value is null or "" or "/" == condition.Value);
}

internal sealed class IsAnonymousConditionEvaluator(IHttpContextAccessor http) : ConditionEvaluator<IsAnonymousCondition>
{
    public override ValueTask<bool> EvaluateAsync(IsAnonymousCondition condition) =>
        ValueTask.FromResult(http.HttpContext?.User.Identity?.IsAuthenticated != true);
}

internal sealed class IsAuthenticatedConditionEvaluator(IHttpContextAccessor http)
    : ConditionEvaluator<IsAuthenticatedCondition>
{
    public override ValueTask<bool> EvaluateAsync(IsAuthenticatedCondition condition) =>
        ValueTask.FromResult(http.HttpContext?.User.Identity?.IsAuthenticated == true);
}

internal sealed class UrlConditionEvaluator(IHttpContextAccessor http, IConditionOperatorResolver operators)
    : ConditionEvaluator<UrlCondition>
{
    public override ValueTask<bool> EvaluateAsync(UrlCondition condition)
    {
        var path = http.HttpContext?.Request.Path.Value;
        var value = condition.Value ?? "";

        return ValueTask.FromResult(operators.Holds(condition.Operation, string.IsNullOrEmpty(path) ? "/" : path,
            value.StartsWith("~/", StringComparison.Ordinal) ? value[1..] : value));
    }
}

internal sealed class CultureConditionEvaluator(IConditionOperatorResolver operators)
    : ConditionEvaluator<CultureCondition>
{
    /// <summary>A language stands for all its regions: <c>nl</c> holds where <c>nl-BE</c> is spoken.</summary>
    public override ValueTask<bool> EvaluateAsync(CultureCondition condition)
    {
        string[] cultures = [CultureInfo.CurrentCulture.Name, CultureInfo.CurrentCulture.Parent.Name];
        return ValueTask.FromResult(operators.Holds(condition.Operation, cultures, condition.Value));
    }
}

internal sealed class RoleConditionEvaluator(
    IHttpContextAccessor http, IOptions<IdentityOptions> identity, IConditionOperatorResolver operators)
    : ConditionEvaluator<RoleCondition>
{
    public override ValueTask<bool> EvaluateAsync(RoleCondition condition)
    {
        var claims = http.HttpContext?.User.FindAll(identity.Value.ClaimsIdentity.RoleClaimType) ?? [];
        return ValueTask.FromResult(
            operators.Holds(condition.Operation, [.. claims.Select(claim => claim.Value)], condition.Value));
    }
}

internal sealed class ContentTypeConditionEvaluator(DisplayedContentTypes displayed, IConditionOperatorResolver operators)
    : ConditionEvaluator<ContentTypeCondition>
{
    public override ValueTask<bool> EvaluateAsync(ContentTypeCondition condition) =>
        ValueTask.FromResult(operators.Holds(condition.Operation, [.. displayed.Names], condition.Value));
}

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

/// <summary>The types of the content items that the current page shows in full.</summary>
internal sealed class DisplayedContentTypes
{
    public HashSet<string> Names { get; } = new(StringComparer.OrdinalIgnoreCase);
}

internal sealed class DisplayedContentTypesDriver(DisplayedContentTypes displayed) : ContentDisplayDriver
{
    public override Task<IDisplayResult?> DisplayAsync(ContentItem model, BuildDisplayContext context)
    {
        if (context.DisplayType is "Detail" && context.Shape.Metadata.Type == "Content")
            displayed.Names.Add(model.ContentType);

        return Task.FromResult<IDisplayResult?>(null);
    }
}
