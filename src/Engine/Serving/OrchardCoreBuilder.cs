namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What a host wants all of its tenants to have.</summary>
public class OrchardCoreBuilder(IServiceCollection services)
{
    public IServiceCollection ApplicationServices { get; } = services;

    internal HostServices Host { get; init; } = null!;

    public OrchardCoreBuilder ConfigureServices(Action<IServiceCollection> configure, int order = 0)
    {
        Host.TenantServices.Add(configure);
        return this;
    }

    public OrchardCoreBuilder EnableFeature(string id)
    {
        Host.TenantFeatures.Add(id);
        return this;
    }
}
