using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Modules;

namespace Engine.Tests.Tenants;

/// <summary>A tenant has one life at a time, with the settings of today.</summary>
public sealed class TenantLifeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Who_asks_with_yesterdays_settings_gets_todays_tenant(bool isChangedByThisProcess)
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");
        Assert.True(host.Shells.TryGetSettings("Harbor", out var asked));

        var manager = isChangedByThisProcess
            ? host.Services.GetRequiredService<IShellSettingsManager>()
            : TenantsFile.Open(new TenantFolder(host.Folder));
        var changed = (await manager.LoadSettingsAsync("Harbor"))!;
        (changed.RequestUrlPrefix, changed["Colour"]) = ("new-address", "blue");
        if (isChangedByThisProcess)
            await host.Shells.UpdateShellSettingsAsync(changed);
        else
            await manager.SaveSettingsAsync(changed);

        await host.Shells.RefreshAsync();
        await using var scope = await host.Shells.GetScopeAsync(asked);

        var now = scope.ServiceProvider.GetRequiredService<ShellSettings>();
        Assert.Equal(("new-address", "blue"), (now.RequestUrlPrefix, now["Colour"]));
    }

    [Fact]
    public async Task A_life_begun_with_yesterdays_settings_ends_and_lends_nobody_a_scope()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");
        Assert.True(host.Shells.TryGetSettings("Harbor", out var asked));
        var working = await host.Shells.GetScopeAsync(asked);

        await ChangeAsync(host, "Harbor", settings => settings.RequestUrlPrefix = "new-address");
        var next = await host.Shells.GetScopeAsync(asked);

        Assert.NotSame(working.ShellContext, next.ShellContext);
        Assert.False(working.ShellContext.IsDisposed);
        await working.DisposeAsync();
        Assert.True(working.ShellContext.IsDisposed);
        await next.DisposeAsync();
    }

    [Fact]
    public async Task A_tenant_that_has_been_removed_is_refused_by_name()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");
        Assert.True(host.Shells.TryGetSettings("Harbor", out var asked));

        await host.Shells.RemoveShellContextAsync(asked);
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => host.Shells.GetScopeAsync(asked));

        Assert.Contains("no tenant 'Harbor' any more", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(host.Shells.ListShellContexts());
    }

    [Fact]
    public async Task A_tenant_that_takes_its_time_to_be_built_holds_up_nobody()
    {
        var folder = Directory.CreateTempSubdirectory("host").FullName;
        var before = await StartAsync(folder: folder);
        await SetupAsync(before, "Snail", "Slow");
        await SetupAsync(before, "Harbor");
        await before.StopAsync();

        // Nothing is known of the tenant's services yet, so that waking it has the module's start-up run.
        await using var host = await StartAsync(folder: folder);
        using var gate = new ManualResetEventSlim();
        SlowStartup.Gate = gate;
        try
        {
            Assert.True(host.Shells.TryGetSettings("Snail", out var slow));
            var waking = Task.Run(() => host.Shells.GetScopeAsync(slow), Cancel);
            while (!SlowStartup.IsWaiting)
                await Task.Delay(10, Cancel);

            // Another process changes it meanwhile: what has begun to be built is of yesterday.
            var manager = TenantsFile.Open(new TenantFolder(folder));
            var changed = (await manager.LoadSettingsAsync("Snail"))!;
            changed.RequestUrlPrefix = "slow-and-steady";
            await manager.SaveSettingsAsync(changed);

            await host.Shells.RefreshAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancel);
            var (matched, _) = await host.Shells.MatchAsync(new HostString("localhost"), "/harbor/it");
            Assert.Equal("Harbor", await host.InAsync(matched!.Name, services =>
                Task.FromResult(services.GetRequiredService<ShellSettings>().Name)));
            Assert.False(waking.IsCompleted);

            gate.Set();
            await using var scope = await waking;
            Assert.Equal("slow-and-steady", scope.ShellContext.Settings.RequestUrlPrefix);
        }
        finally
        {
            gate.Set();
            SlowStartup.Gate = null;
        }
    }

    [Fact]
    public async Task Of_two_who_change_a_tenant_at_once_the_second_is_refused_and_may_try_again()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");
        var manager = host.Services.GetRequiredService<IShellSettingsManager>();
        var first = (await manager.LoadSettingsAsync("Harbor"))!;
        var second = (await manager.LoadSettingsAsync("Harbor"))!;

        await host.Shells.UpdateShellSettingsAsync(first.AsDisabled());
        second.RequestUrlPrefix = "other";
        var refusal = await Assert.ThrowsAsync<TenantConflictException>(() => host.Shells.UpdateShellSettingsAsync(second));

        Assert.Contains("'Harbor' was changed by somebody else", refusal.Message, StringComparison.Ordinal);
        Assert.True(host.Shells.TryGetSettings("Harbor", out var now));
        Assert.Equal((TenantState.Disabled, "Harbor"), (now.State, now.RequestUrlPrefix));

        await ChangeAsync(host, "Harbor", settings => settings.RequestUrlPrefix = "other");
        Assert.True(host.Shells.TryGetSettings("Harbor", out now));
        Assert.Equal((TenantState.Disabled, "other"), (now.State, now.RequestUrlPrefix));
    }

    [Fact]
    public async Task A_tenant_that_somebody_removed_meanwhile_is_not_brought_back_by_a_change()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");
        var manager = host.Services.GetRequiredService<IShellSettingsManager>();
        var changed = (await manager.LoadSettingsAsync("Harbor"))!;

        await host.Shells.RemoveShellContextAsync(changed);

        await Assert.ThrowsAsync<TenantConflictException>(() => host.Shells.UpdateShellSettingsAsync(changed));
        Assert.False(host.Shells.TryGetSettings("Harbor", out _));
    }

    [Fact]
    public async Task Changes_within_one_tick_of_the_files_clock_are_all_seen()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");

        for (var i = 10; i < 60; i++)
        {
            var prefix = $"p{i}";
            await ChangeAsync(host, "Harbor", settings => settings.RequestUrlPrefix = prefix);

            Assert.True(host.Shells.TryGetSettings("Harbor", out var now));
            Assert.Equal(prefix, now.RequestUrlPrefix);
        }
    }

    [Fact]
    public async Task Changes_of_another_process_within_one_tick_of_the_files_clock_are_all_seen()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");
        var (folder, tick) = (new TenantFolder(host.Folder), DateTime.UtcNow.AddMinutes(1));
        var manager = TenantsFile.Open(folder);

        foreach (var prefix in (string[])["p1", "p2", "p3"])
        {
            var changed = (await manager.LoadSettingsAsync("Harbor"))!;
            changed.RequestUrlPrefix = prefix;
            await manager.SaveSettingsAsync(changed);
            File.SetLastWriteTimeUtc(folder.TenantsFile, tick);
            await host.Shells.RefreshAsync();

            Assert.True(host.Shells.TryGetSettings("Harbor", out var now));
            Assert.Equal(prefix, now.RequestUrlPrefix);
        }
    }

    [Fact]
    public async Task Who_is_not_changed_goes_on_when_others_are()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");
        await SetupAsync(host, "Bayside");
        await host.InAsync("Harbor", _ => Task.FromResult(0));
        Assert.True(host.Shells.TryGetShellContext("Harbor", out var awake));

        await ChangeAsync(host, "Bayside", settings => settings.RequestUrlPrefix = "other");
        await host.InAsync("Harbor", _ => Task.FromResult(0));

        Assert.True(host.Shells.TryGetShellContext("Harbor", out var still));
        Assert.Same(awake, still);
        Assert.False(awake.Released);
    }

    [Fact]
    public async Task A_tenant_can_be_asked_for_in_any_case_and_created_in_one_only()
    {
        await using var host = await StartAsync();
        await SetupAsync(host, "Harbor");

        var twin = await host.SetupAsync(host.Tenant("harbor"), await host.RecipeAsync("""{ "name": "it", "steps": [] }"""));

        Assert.True(host.Shells.TryGetSettings("HARBOR", out var found));
        Assert.Equal("Harbor", found.Name);
        Assert.Contains("is set up already", Assert.Single(twin.Errors).Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_tenant_is_told_to_its_modules_even_where_one_of_them_fails()
    {
        var log = new ErrorLog();
        await using var host = await StartAsync(log: log);
        await SetupAsync(host, "Harbor", "Ends");
        await host.InAsync("Harbor", _ => Task.FromResult(0));
        HearsOfEnds.Heard.Clear();

        await host.Shells.SleepAsync(TimeSpan.Zero);

        Assert.Equal(["terminating Harbor", "terminated Harbor"], HearsOfEnds.Heard);
        Assert.Single(log.Errors, error => error.Contains(nameof(FailsAtEnds), StringComparison.Ordinal));
        Assert.Empty(host.Shells.ListShellContexts());
    }

    [Fact]
    public void The_hosts_configuration_keeps_no_tenant_that_has_read_it()
    {
        var host = new WatchedConfiguration();
        var manager = TenantsFile.Open(new TenantFolder(Path.GetTempPath()), host);

        for (var i = 0; i < 3; i++)
            Assert.Equal("green", manager.CreateDefaultSettings()["Colour"]);

        Assert.Equal(0, host.Listeners);
    }

    private static async Task ChangeAsync(TestHost host, string name, Action<ShellSettings> change)
    {
        var settings = (await host.Services.GetRequiredService<IShellSettingsManager>().LoadSettingsAsync(name))!;
        change(settings);
        await host.Shells.UpdateShellSettingsAsync(settings);
    }

    private static Task<TestHost> StartAsync(string? folder = null, ErrorLog? log = null) => TestHost.StartAsync(catalog =>
    {
        catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
        catalog.Feature("Slow", startups: [typeof(SlowStartup)]);
        catalog.Feature("Ends", startups: [typeof(EndsStartup)]);
    }, folder: folder, log: log);

    private static async Task SetupAsync(TestHost host, string name, params string[] features)
    {
        var names = string.Join(", ", features.Select(feature => $"\"{feature}\""));
        var recipe = await host.RecipeAsync($$"""{ "name": "it", "steps": [ { "name": "feature", "enable": [{{names}}] } ] }""", name);
        Assert.Empty((await host.SetupAsync(host.Tenant(name), recipe)).Errors);
    }

    private sealed class SlowStartup : StartupBase
    {
        public static ManualResetEventSlim? Gate { get; set; }
        public static bool IsWaiting { get; private set; }

        public override void ConfigureServices(IServiceCollection services)
        {
            IsWaiting = Gate is not null;
            Gate?.Wait(TimeSpan.FromMinutes(1));
        }
    }

    private sealed class EndsStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.AddSingleton<IModularTenantEvents, FailsAtEnds>();
            services.AddSingleton<IModularTenantEvents, HearsOfEnds>();
        }
    }

    private sealed class FailsAtEnds : ModularTenantEvents
    {
        public override Task TerminatingAsync() => throw new OperationCanceledException("No.");
    }

    private sealed class HearsOfEnds(ShellSettings tenant) : ModularTenantEvents
    {
        public static readonly List<string> Heard = [];

        public override Task TerminatingAsync() => HearAsync("terminating");

        public override Task TerminatedAsync() => HearAsync("terminated");

        private Task HearAsync(string what)
        {
            Heard.Add($"{what} {tenant.Name}");
            return Task.CompletedTask;
        }
    }

    /// <summary>Knows how many listen for changes of it.</summary>
    private sealed class WatchedConfiguration : IConfigurationRoot, IChangeToken
    {
        private readonly IConfigurationRoot _values = new ConfigurationBuilder()
            .AddInMemoryCollection([new("OrchardCore:Colour", "green")]).Build();

        public int Listeners { get; private set; }
        public bool HasChanged => false;
        public bool ActiveChangeCallbacks => true;
        public IEnumerable<IConfigurationProvider> Providers => _values.Providers;

        public string? this[string key]
        {
            get => _values[key];
            set => _values[key] = value;
        }

        public void Reload() => _values.Reload();

        public IConfigurationSection GetSection(string key) => new ConfigurationSection(this, key);

        public IEnumerable<IConfigurationSection> GetChildren() => _values.GetChildren();

        public IChangeToken GetReloadToken() => this;

        public IDisposable RegisterChangeCallback(Action<object?> callback, object? state)
        {
            Listeners++;
            return new CancellationTokenSource();
        }
    }
}
