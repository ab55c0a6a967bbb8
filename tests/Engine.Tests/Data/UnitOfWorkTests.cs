using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using YesSql;

namespace Engine.Tests.Data;

/// <summary>What a commit is followed by, and what follows nothing.</summary>
public sealed class UnitOfWorkTests
{
    public sealed class Rule : OrchardCore.Data.Documents.Document
    {
        public string Text { get; set; } = "";
    }

    private readonly List<string> _followed = [];

    [Theory]
    [InlineData("scope")]
    [InlineData("session")]
    [InlineData("documents")]
    public async Task Whoever_keeps_what_was_read_is_told_once_and_in_one_order(string commits)
    {
        await using var tenant = new DataTenant();
        ((YesSql.Store)tenant.Store).Follower = new Follower(() => Note("the pages"));

        await tenant.InAsync(async services =>
        {
            await UpdateAsync(services, "Do no harm", "the documents");
            if (commits == "session")
                await services.GetRequiredService<ISession>().SaveChangesAsync();
            else if (commits == "documents")
                await services.GetRequiredService<IDocumentStore>().CommitAsync();

            Assert.Equal(commits == "scope", _followed.Count == 0);
        });

        Assert.Equal(["the documents", "the pages"], _followed);
    }

    [Fact]
    public async Task What_follows_a_commit_neither_undoes_it_nor_keeps_the_rest_from_following()
    {
        await using var tenant = new DataTenant();
        await tenant.InAsync(async services =>
        {
            services.GetRequiredService<IDocumentStore>().AfterCommitSuccess<Rule>(() => throw new FormatException());
            await UpdateAsync(services, "Do no harm", "the rule");
        });

        Assert.Equal(["the rule"], _followed);
        Assert.Equal("Do no harm", await ReadAsync(tenant));
    }

    [Fact]
    public async Task Work_that_is_given_up_is_followed_by_nothing_and_its_scope_reads_what_is_stored()
    {
        await using var tenant = new DataTenant();
        await tenant.InAsync(services => UpdateAsync(services, "Do no harm", "the first"));
        await tenant.InAsync(async services =>
        {
            await UpdateAsync(services, "Do as you like", "the second");
            await services.GetRequiredService<ISession>().CancelAsync();

            Assert.Equal("Do no harm", (await Rules(services).GetOrCreateImmutableAsync()).Text);
        });

        Assert.Equal(["the first"], _followed);
    }

    [Fact]
    public async Task A_commit_that_fails_tells_those_who_asked_to_be_told_of_that()
    {
        await using var tenant = new DataTenant();
        await tenant.InAsync(services => UpdateAsync(services, "Do no harm", "the first"));

        await Assert.ThrowsAsync<ConcurrencyException>(() => tenant.InAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            var mine = (await session.Query<Rule>().FirstOrDefaultAsync())!;
            await tenant.InAsync(others => UpdateAsync(others, "Listen first", "theirs"));
            mine.Text = "Do as you like";
            await session.SaveAsync(mine, checkConcurrency: true);
            services.GetRequiredService<IDocumentStore>().AfterCommitSuccess<Rule>(() => Note("mine"));
            services.GetRequiredService<IDocumentStore>().AfterCommitFailure<Rule>(_ => Note("mine failed"));
        }));

        Assert.Equal(["the first", "theirs", "mine failed"], _followed);
        Assert.Equal("Listen first", await ReadAsync(tenant));
    }

    private async Task UpdateAsync(IServiceProvider services, string text, string follows)
    {
        var rule = await Rules(services).GetOrCreateMutableAsync();
        rule.Text = text;
        await Rules(services).UpdateAsync(rule, _ => Note(follows));
    }

    private Task Note(string what)
    {
        _followed.Add(what);
        return Task.CompletedTask;
    }

    private static async Task<string> ReadAsync(DataTenant tenant) =>
        (await tenant.InAsync(services => Rules(services).GetOrCreateImmutableAsync())).Text;

    private static IDocumentManager<Rule> Rules(IServiceProvider services) => services.GetRequiredService<IDocumentManager<Rule>>();

    private sealed class Follower(Func<Task> follow) : ICommitFollower
    {
        public Task CommittedAsync(IReadOnlySet<string> written) => follow();
    }
}
