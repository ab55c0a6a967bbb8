using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Environment.Shell.Removing;

namespace Engine.Tests.Tenants;

/// <summary>Two who looked at the list of tenants before either of them changed it.</summary>
public sealed class TenantRaceTests
{
    [Theory]
    [InlineData("a.example.com", null, "b.example.com, A.example.com", null)]
    [InlineData(null, "here", null, "Here")]
    public async Task Of_two_new_tenants_with_one_address_the_second_is_refused_by_name(
        string? host, string? prefix, string? otherHost, string? otherPrefix)
    {
        await using var platform = await StartAsync();
        var (first, second) = (New("First", host, prefix), New("Second", otherHost, otherPrefix));

        await platform.Shells.UpdateShellSettingsAsync(first);
        var refusal = await Assert.ThrowsAsync<TenantConflictException>(() => platform.Shells.UpdateShellSettingsAsync(second));

        Assert.Contains("the address of the tenant 'First'", refusal.Message, StringComparison.Ordinal);
        Assert.False(platform.Shells.TryGetSettings("Second", out _));
    }

    [Fact]
    public async Task A_set_up_whose_address_was_taken_meanwhile_leaves_nothing_behind()
    {
        await using var platform = await StartAsync();
        await platform.Shells.UpdateShellSettingsAsync(New("First", "a.example.com", null));
        var late = platform.Tenant("Second");
        (late.RequestUrlHost, late.RequestUrlPrefix) = ("a.example.com", null);

        var context = await platform.SetupAsync(late, await platform.RecipeAsync("""{ "name": "it", "steps": [] }"""));

        Assert.Contains("the address of the tenant 'First'", Assert.Single(context.Errors).Value, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(platform.Folder, "Sites", "Second")));
        Assert.False(platform.Shells.TryGetSettings("Second", out _));
    }

    [Fact]
    public async Task Of_two_who_create_a_tenant_of_one_name_the_second_does_not_move_the_first()
    {
        await using var platform = await StartAsync();
        await platform.Shells.UpdateShellSettingsAsync(New("First", "a.example.com", null));

        await Assert.ThrowsAsync<TenantConflictException>(() =>
            platform.Shells.UpdateShellSettingsAsync(New("First", "b.example.com", null)));

        Assert.True(platform.Shells.TryGetSettings("First", out var first));
        Assert.Equal("a.example.com", first.RequestUrlHost);
    }

    [Fact]
    public async Task Two_that_have_one_address_already_can_still_be_disabled()
    {
        await using var platform = await StartAsync();
        await File.WriteAllTextAsync(Path.Combine(platform.Folder, "tenants.json"), """
            { "First": { "State": "Running", "RequestUrlHost": "a.example.com" }, "Second": { "State": "Running", "RequestUrlHost": "a.example.com" } }
            """, TestContext.Current.CancellationToken);
        var second = (await Manager(platform).LoadSettingsAsync("Second"))!;

        await platform.Shells.UpdateShellSettingsAsync(second.AsDisabled());

        Assert.Equal(TenantState.Disabled, (await Manager(platform).LoadSettingsAsync("Second"))!.State);
    }

    [Fact]
    public async Task A_tenant_that_was_enabled_again_meanwhile_keeps_all_that_it_has()
    {
        await using var platform = await StartAsync();
        Assert.Empty((await platform.SetupAsync(
            platform.Tenant("First"), await platform.RecipeAsync("""{ "name": "it", "steps": [] }"""))).Errors);
        await platform.Shells.UpdateShellSettingsAsync((await Manager(platform).LoadSettingsAsync("First"))!.AsDisabled());
        var removed = (await Manager(platform).LoadSettingsAsync("First"))!;

        // Another process, which this one has not heard of yet.
        var other = TenantsFile.Open(new TenantFolder(platform.Folder));
        var enabled = (await other.LoadSettingsAsync("First"))!.AsRunning();
        (var known, enabled.VersionId) = (enabled.VersionId, "next");
        await other.SaveSettingsAsync(enabled, known);
        var result = await platform.Services.GetRequiredService<IShellRemovalManager>().RemoveAsync(removed);

        Assert.Contains("'First' was changed by somebody else", result.ErrorMessage, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(platform.Folder, "Sites", "First", "OrchardCore.db")));
        Assert.Equal(TenantState.Running, (await other.LoadSettingsAsync("First"))!.State);
    }

    private static ShellSettings New(string name, string? host, string? prefix) => new ShellSettings
    {
        Name = name, RequestUrlHost = host, RequestUrlPrefix = prefix,
    }.AsUninitialized();

    private static IShellSettingsManager Manager(TestHost platform) => platform.Services.GetRequiredService<IShellSettingsManager>();

    private static Task<TestHost> StartAsync() => TestHost.StartAsync(catalog =>
        catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true));
}
