using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;

namespace Engine.Tests.Tenants;

/// <summary>The list of tenants as another process has it in hand, one without paths of its own.</summary>
internal static class TenantsFile
{
    public static ShellSettingsManager Open(TenantFolder folder, IConfiguration? configuration = null) =>
        new(folder, configuration ?? new ConfigurationManager(), new TenantRules(
            new EngineSettings(new ConfigurationManager(), new Plain()), new ReservedPaths(new ModuleCatalog([], []))));

    private sealed class Plain : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";
        public string ApplicationName { get; set; } = "Engine.Tests";
        public string ContentRootPath { get; set; } = "";
        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
