using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell.Scope;
using YesSql;
using Document = OrchardCore.Data.Documents.Document;

namespace Engine.Tests.Data;

public sealed class DocumentManagerTests
{
    public sealed class Motto : Document
    {
        public string Text { get; set; } = "";
    }

    [Fact]
    public async Task Everybody_reads_the_same_snapshot_until_it_changes()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, "Do no harm");

        var first = await GetAsync(tenant);
        var second = await GetAsync(tenant);
        await SetAsync(tenant, "Listen first");
        var third = await GetAsync(tenant);

        Assert.Same(first, second);
        Assert.Equal(("Do no harm", "Listen first"), (first.Text, third.Text));
    }

    [Fact]
    public async Task A_scope_reads_its_own_change_and_others_do_not_before_it_is_committed()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, "Do no harm");

        await tenant.InAsync(async services =>
        {
            var mottos = Mottos(services);
            var motto = await mottos.GetOrCreateMutableAsync();
            motto.Text = "Listen first";
            await mottos.UpdateAsync(motto);

            Assert.Equal("Listen first", (await mottos.GetOrCreateImmutableAsync()).Text);
            await ShellScope.UsingChildScopeAsync(
                async scope => Assert.Equal("Do no harm", (await Mottos(scope.ServiceProvider).GetOrCreateImmutableAsync()).Text),
                activateShell: false);
        });

        Assert.Equal("Listen first", (await GetAsync(tenant)).Text);
    }

    [Fact]
    public async Task What_a_failing_scope_changed_is_not_there()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, "Do no harm");

        await Assert.ThrowsAsync<FormatException>(() => tenant.InAsync(async services =>
        {
            var mottos = Mottos(services);
            var motto = await mottos.GetOrCreateMutableAsync();
            motto.Text = "Listen first";
            await mottos.UpdateAsync(motto);
            throw new FormatException();
        }));

        Assert.Equal("Do no harm", (await GetAsync(tenant)).Text);
    }

    [Fact]
    public async Task The_shared_snapshot_can_not_be_stored()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, "Do no harm");
        var shared = await GetAsync(tenant);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            tenant.InAsync(services => Mottos(services).UpdateAsync(shared)));

        Assert.Contains(nameof(Motto), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_follows_a_change_runs_once_it_is_committed()
    {
        await using var tenant = new DataTenant();
        var followed = new List<string>();

        await tenant.InAsync(async services =>
        {
            await Mottos(services).UpdateAsync(new Motto { Text = "Do no harm" }, motto =>
            {
                followed.Add(motto.Text);
                return Task.CompletedTask;
            });
            Assert.Empty(followed);
        });

        Assert.Equal(["Do no harm"], followed);
    }

    [Fact]
    public async Task Changes_of_many_scopes_at_once_end_with_what_was_committed_last()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, "0");

        await Parallel.ForEachAsync(Enumerable.Range(0, 40), async (i, _) =>
        {
            if (i % 4 == 0)
                await TrySetAsync(tenant, $"{i}");
            else
                await GetAsync(tenant);
        });

        var stored = await tenant.InAsync(services => Mottos(services).GetOrCreateMutableAsync());
        Assert.Equal(stored.Text, (await GetAsync(tenant)).Text);
    }

    private static IDocumentManager<Motto> Mottos(IServiceProvider services) =>
        services.GetRequiredService<IDocumentManager<Motto>>();

    private static Task<Motto> GetAsync(DataTenant tenant) =>
        tenant.InAsync(services => Mottos(services).GetOrCreateImmutableAsync());

    // Of two who write different texts at once one is refused.
    private static async Task TrySetAsync(DataTenant tenant, string text)
    {
        try
        {
            await SetAsync(tenant, text);
        }
        catch (ConcurrencyException)
        {
            Assert.NotEqual(text, (await GetAsync(tenant)).Text);
        }
    }

    private static Task SetAsync(DataTenant tenant, string text) => tenant.InAsync(async services =>
    {
        var motto = await Mottos(services).GetOrCreateMutableAsync();
        motto.Text = text;
        await Mottos(services).UpdateAsync(motto);
    });
}
