namespace OrchardCore.Setup;

public static class ServiceCollectionExtensions
{
    /// <summary>Tenants can be set up.</summary>
    public static IServiceCollection AddSetup(this IServiceCollection services)
    {
        services.AddSingleton<ISetupService, SetupService>();
        services.AddSingleton<ISetupUserIdGenerator, SetupUserIdGenerator>();
        return services;
    }
}
