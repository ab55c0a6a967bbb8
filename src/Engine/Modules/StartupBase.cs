using Microsoft.AspNetCore.Builder;

namespace OrchardCore.Modules;

public interface IStartup
{
    void Configure(IApplicationBuilder builder, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
    void ConfigureServices(IServiceCollection services);
    int ConfigureOrder { get; }
    int Order { get; }
}

public interface IAsyncStartup
{
    ValueTask ConfigureAsync(IApplicationBuilder builder, IEndpointRouteBuilder routes, IServiceProvider serviceProvider);
}

/// <summary>What a feature registers: its services, and its middleware and routes.</summary>
public abstract class StartupBase : IStartup, IAsyncStartup
{
    public virtual int Order => 0;

    public virtual int ConfigureOrder => Order;

    public virtual void ConfigureServices(IServiceCollection services)
    {
    }

    public virtual void Configure(
        IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
    }

    public virtual ValueTask ConfigureAsync(
        IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        ValueTask.CompletedTask;
}

/// <summary>The feature of the module that the class belongs to.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class FeatureAttribute(string featureName) : Attribute
{
    public string FeatureName { get; set; } = featureName;
}

/// <summary>The class takes part only where all the named features are enabled.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class RequireFeaturesAttribute : Attribute
{
    public RequireFeaturesAttribute(params string[] featureNames) => RequiredFeatureNames = featureNames;

    public IList<string> RequiredFeatureNames { get; }

    public static IList<string> GetRequiredFeatureNamesForType(Type type) =>
        type.GetCustomAttribute<RequireFeaturesAttribute>(inherit: false)?.RequiredFeatureNames ?? [];
}
