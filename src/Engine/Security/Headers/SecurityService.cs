namespace OrchardCore.Security.Services
{
    public interface ISecurityService
    {
        Task<SecuritySettings> GetSettingsAsync();
    }

    /// <summary>The site's settings, or those of the host's configuration where the host says so.</summary>
    internal sealed class SecurityService(ISiteService sites, ShellSettings tenant, IEnumerable<SecurityService.FromHost> hosts) : ISecurityService
    {
        public async Task<SecuritySettings> GetSettingsAsync()
        {
            if (!hosts.Any())
                return await sites.GetSettingsAsync<SecuritySettings>();

            var settings = new SecuritySettings { FromConfiguration = true };
            tenant.ShellConfiguration.GetSection("OrchardCore_Security").Bind(settings);
            return settings;
        }

        /// <summary>Says that the host's configuration has the settings.</summary>
        internal sealed class FromHost;
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    using OrchardCore.Security.Services;

    public static partial class OrchardCoreBuilderExtensions
    {
        /// <summary>Takes the security headers of all tenants from the section OrchardCore_Security instead of their settings.</summary>
        public static OrchardCoreBuilder ConfigureSecuritySettings(this OrchardCoreBuilder builder) =>
            builder.ConfigureServices(services => services.AddSingleton<SecurityService.FromHost>());
    }
}
