using OrchardCore.Data;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Descriptor.Models;
using OrchardCore.Environment.Shell.Models;

namespace Engine.Tests.Data;

public sealed class TenantStoresTests
{
    [Fact]
    public async Task A_tenants_features_are_read_before_it_is_awake()
    {
        await using var tenant = new DataTenant();
        Assert.Null(await TenantStores.ReadDescriptorAsync(tenant.Store));
        await using (var session = tenant.Store.CreateSession())
        {
            await session.SaveAsync(new ShellDescriptor { Features = [new ShellFeature("OrchardCore.Title")], SerialNumber = 3 });
            await session.SaveChangesAsync();
        }

        tenant.Settings.State = TenantState.Running;
        using var opened = tenant.Stores.Open(tenant.Settings);
        var descriptor = await TenantStores.ReadDescriptorAsync(opened);

        Assert.Equal((3, "OrchardCore.Title"), (descriptor!.SerialNumber, descriptor.Features.Single().Id));
    }

    [Fact]
    public async Task A_running_tenant_without_its_database_is_not_given_an_empty_one()
    {
        await using var tenant = new DataTenant();
        tenant.Settings.State = TenantState.Running;
        tenant.Settings.Name = "bayside";

        var refused = Assert.Throws<FileNotFoundException>(() => tenant.Stores.Open(tenant.Settings));

        Assert.Contains("bayside", refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(tenant.Stores.FileOf("bayside")));
    }

    [Fact]
    public async Task A_database_that_nobody_uses_any_more_is_one_file_that_can_be_deleted()
    {
        await using var tenant = new DataTenant();
        await using (var session = tenant.Store.CreateSession())
        {
            await session.SaveAsync(new ShellDescriptor());
            await session.SaveChangesAsync();
        }

        tenant.Store.Dispose();

        var file = tenant.Stores.FileOf("harbor");
        Assert.Equal([Path.GetFileName(file)], Directory.GetFiles(Path.GetDirectoryName(file)!).Select(Path.GetFileName));
        tenant.Stores.Delete("harbor");
        Assert.False(File.Exists(file));
    }

    [Theory]
    [InlineData("a;b=c")]
    [InlineData("Mode=Memory;")]
    [InlineData("it's \"quoted\"")]
    [InlineData(" blank and ü ")]
    public async Task A_tenants_data_may_lie_in_any_folder(string name)
    {
        var folder = Path.Combine(Directory.CreateTempSubdirectory("tenant-").FullName, name);
        var stores = new TenantStores(new TenantFolder(folder));
        using (var store = stores.Open(new ShellSettings { Name = "harbor", State = TenantState.Initializing }))
        {
            await using var session = store.CreateSession();
            await session.SaveAsync(new ShellDescriptor { SerialNumber = 3 });
            await session.SaveChangesAsync();
        }

        using var again = stores.Open(new ShellSettings { Name = "harbor", State = TenantState.Running });

        Assert.Equal(3, (await TenantStores.ReadDescriptorAsync(again))!.SerialNumber);
        Assert.True(File.Exists(stores.FileOf("harbor")));
        Directory.Delete(Path.GetDirectoryName(folder)!, recursive: true);
    }
}
