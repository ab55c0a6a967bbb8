namespace OrchardCore.Rules;

internal sealed class RulesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IRuleService, RuleService>();
        services.AddScoped<IConditionResolver, ConditionResolver>();
        services.AddSingleton<IConditionOperatorResolver, ConditionOperatorResolver>();
        services.AddSingleton<IConditionIdGenerator, ConditionIdGenerator>();
        services.AddSingleton<IConfigureOptions<ConditionOperatorOptions>, StringOperatorOptions>();
        services.AddScoped<DisplayedContentTypes>();
        services.AddScoped<IContentDisplayDriver, DisplayedContentTypesDriver>();

        services.AddRuleCondition<AllConditionGroup, AllConditionEvaluator>();
        services.AddRuleCondition<AnyConditionGroup, AnyConditionEvaluator>();
        services.AddRuleCondition<BooleanCondition, BooleanConditionEvaluator>();
        services.AddRuleCondition<HomepageCondition, HomepageConditionEvaluator>();
        services.AddRuleCondition<UrlCondition, UrlConditionEvaluator>();
        services.AddRuleCondition<CultureCondition, CultureConditionEvaluator>();
        services.AddRuleCondition<RoleCondition, RoleConditionEvaluator>();
        services.AddRuleCondition<IsAnonymousCondition, IsAnonymousConditionEvaluator>();
        services.AddRuleCondition<IsAuthenticatedCondition, IsAuthenticatedConditionEvaluator>();
        services.AddRuleCondition<JavascriptCondition, JavascriptConditionEvaluator>();
        services.AddRuleCondition<ContentTypeCondition, ContentTypeConditionEvaluator>();

        services.AddRuleConditionOperator<StringEqualsOperator>();
        services.AddRuleConditionOperator<StringNotEqualsOperator>();
        services.AddRuleConditionOperator<StringStartsWithOperator>();
        services.AddRuleConditionOperator<StringNotStartsWithOperator>();
        services.AddRuleConditionOperator<StringEndsWithOperator>();
        services.AddRuleConditionOperator<StringNotEndsWithOperator>();
        services.AddRuleConditionOperator<StringContainsOperator>();
        services.AddRuleConditionOperator<StringNotContainsOperator>();
    }
}
