namespace OrchardCore.Rules;

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddRuleCondition<TCondition, TConditionEvaluator>(
        this IServiceCollection services)
        where TCondition : Condition, new()
        where TConditionEvaluator : class, IConditionEvaluator =>
        services.AddRuleCondition<TCondition, TConditionEvaluator, ConditionFactory<TCondition>>();

    public static IServiceCollection AddRuleCondition<TCondition, TConditionEvaluator, TConditionFactory>(
        this IServiceCollection services)
        where TCondition : Condition
        where TConditionEvaluator : class, IConditionEvaluator
        where TConditionFactory : class, IConditionFactory
    {
        DiscriminatedTypes<Condition>.Add(typeof(TCondition));
        services.Configure<ConditionOptions>(options => options.Add<TCondition>(typeof(TConditionEvaluator)));
        services.AddSingleton<IConditionFactory, TConditionFactory>();
        return services.AddScoped<TConditionEvaluator>();
    }

    public static IServiceCollection AddRuleConditionOperator<TOperator>(this IServiceCollection services)
        where TOperator : ConditionOperator
    {
        DiscriminatedTypes<ConditionOperator>.Add(typeof(TOperator));
        return services;
    }
}
