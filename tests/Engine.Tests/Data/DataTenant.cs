using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Data;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Extensions.Features;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Builders;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace Engine.Tests.Data;

/// <summary>A tenant of which there is no more than what it stores.</summary>
internal sealed class DataTenant : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tenant-").FullName;
    private readonly ShellContext _context;

    public DataTenant(Action<IServiceCollection>? configure = null)
    {
        Settings = new ShellSettings { Name = "harbor", State = TenantState.Initializing };
        Stores = new TenantStores(new TenantFolder(_folder));
        Store = Stores.Open(Settings);

        var services = new ServiceCollection().AddLogging().AddSingleton(Store).AddSingleton<ITypeFeatureProvider, OneFeature>();
        new DataStartup().ConfigureServices(services);
        configure?.Invoke(services);
        _context = new ShellContext
        {
            Settings = Settings, ServiceProvider = services.BuildServiceProvider(), Guard = new(NullLogger<Guard>.Instance),
        };
    }

    public ShellSettings Settings { get; }
    public TenantStores Stores { get; }
    public IStore Store { get; }

    public async Task InAsync(Func<IServiceProvider, Task> work) =>
        await (await _context.CreateScopeAsync())!.UsingAsync(scope => work(scope.ServiceProvider), activateShell: false);

    public async Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        T result = default!;
        await InAsync(async services => { result = await work(services); });
        return result;
    }

    public async ValueTask DisposeAsync()
    {
        await _context.DisposeAsync();
        Store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class OneFeature : ITypeFeatureProvider
    {
        public IExtensionInfo GetExtensionForDependency(Type dependency) => throw new NotSupportedException();

        public IFeatureInfo GetFeatureForDependency(Type dependency) => throw new NotSupportedException();

        public IEnumerable<IFeatureInfo> GetFeaturesForDependency(Type dependency) => [];

        public IEnumerable<Type> GetTypesForFeature(IFeatureInfo feature) => [];

        public void TryAdd(Type type, IFeatureInfo feature)
        {
        }
    }
}
