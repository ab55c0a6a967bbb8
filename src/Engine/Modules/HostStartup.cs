using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace OrchardCore.Environment.Extensions;

/// <summary>What no tenant may share with another: the keys that protect its data.</summary>
internal sealed class HostStartup : StartupBase
{
    public override int Order => int.MinValue;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<IConfigureOptions<DataProtectionOptions>>(tenant =>
            new ConfigureOptions<DataProtectionOptions>(options =>
                options.ApplicationDiscriminator = tenant.GetRequiredService<ShellSettings>().Name));
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(tenant =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = Keys(tenant)));
    }

    private static FileSystemXmlRepository Keys(IServiceProvider tenant)
    {
        var folder = tenant.GetRequiredService<TenantFolder>().Of(tenant.GetRequiredService<ShellSettings>().Name);
        return new FileSystemXmlRepository(
            Directory.CreateDirectory(Path.Combine(folder, "DataProtection-Keys")),
            tenant.GetRequiredService<ILoggerFactory>());
    }
}
