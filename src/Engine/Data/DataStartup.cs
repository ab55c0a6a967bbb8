namespace OrchardCore.Data;

/// <summary>What a tenant stores: sessions, single documents, migrations. The store itself comes with the tenant.</summary>
internal sealed class DataStartup : StartupBase
{
    public override int Order => int.MinValue + 2;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<TenantStore>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<ISession>(scope => scope.GetRequiredService<UnitOfWork>().Session);
        services.AddSingleton<IDbConnectionAccessor, DbConnectionAccessor>();

        services.AddSingleton<DocumentSnapshots>();
        services.AddScoped<IDocumentStore, DocumentStore>();
        services.AddSingleton(typeof(IDocumentManager<>), typeof(DocumentManager<>));
        services.AddSingleton(typeof(IDocumentManager<,>), typeof(DocumentManager<,>));
        services.AddSingleton(typeof(IVolatileDocumentManager<>), typeof(VolatileDocumentManager<>));

        services.AddDataMigration<SingleDocumentMigrations>();
        services.AddScoped<IDataMigrationManager, DataMigrationManager>();
        services.AddSingleton<IModularTenantEvents, AutomaticDataMigrations>();
    }
}
