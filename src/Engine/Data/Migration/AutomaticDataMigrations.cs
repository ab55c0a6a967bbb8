namespace OrchardCore.Data.Migration;

/// <summary>Brings a tenant up to date when it wakes, before anything of it is used.</summary>
internal sealed class AutomaticDataMigrations(IServiceProvider tenant) : ModularTenantEvents
{
    public override async Task ActivatingAsync()
    {
        if (tenant.GetService<IStore>() is null || ShellScope.Current is not { } scope)
            return;

        await scope.ServiceProvider.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync();
        await scope.ServiceProvider.GetRequiredService<OrchardCore.Data.Documents.IDocumentStore>().CommitAsync();
    }
}
