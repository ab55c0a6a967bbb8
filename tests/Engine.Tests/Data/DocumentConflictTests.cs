using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell.Scope;
using YesSql;
using Document = OrchardCore.Data.Documents.Document;

namespace Engine.Tests.Data;

/// <summary>Two scopes change what the tenant has one of, each from the same state.</summary>
public sealed class DocumentConflictTests
{
    public sealed class Hours : Document
    {
        public string Monday { get; set; } = "closed";
        public string Tuesday { get; set; } = "closed";
        public string[] Holidays { get; set; } = [];
        public Dictionary<string, Room> Rooms { get; set; } = [];
    }

    public sealed class Room
    {
        public string Name { get; set; } = "";
        public int Beds { get; set; }
    }

    [Fact]
    public async Task Changes_of_different_members_are_both_kept()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, hours => hours.Rooms["1"] = new Room { Name = "Garden", Beds = 2 });

        await BothAsync(tenant,
            mine => (mine.Monday, mine.Rooms["1"].Beds, mine.Rooms["2"]) = ("9 to 5", 3, new Room { Name = "Sea" }),
            theirs => (theirs.Tuesday, theirs.Rooms["1"].Name, theirs.Rooms["3"]) = ("8 to 12", "Courtyard", new Room { Name = "Hill" }));

        var now = await ReadAsync(tenant);
        Assert.Equal(("9 to 5", "8 to 12"), (now.Monday, now.Tuesday));
        Assert.Equal(["1 Courtyard 3", "2 Sea 0", "3 Hill 0"], now.Rooms.Select(it => $"{it.Key} {it.Value.Name} {it.Value.Beds}").Order());
        Assert.Equal(1, await CountAsync(tenant));
    }

    [Fact]
    public async Task The_first_document_of_two_writers_is_one()
    {
        await using var tenant = new DataTenant();

        await BothAsync(tenant, mine => mine.Monday = "9 to 5", theirs => theirs.Tuesday = "8 to 12");

        var now = await ReadAsync(tenant);
        Assert.Equal(("9 to 5", "8 to 12", 1), (now.Monday, now.Tuesday, await CountAsync(tenant)));
    }

    [Fact]
    public async Task A_member_that_one_removes_is_gone_though_the_other_changes_its_neighbour()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, hours => (hours.Rooms["1"], hours.Rooms["2"]) = (new Room(), new Room()));

        await BothAsync(tenant, mine => mine.Rooms.Remove("1"), theirs => theirs.Rooms["2"].Beds = 4);

        var now = await ReadAsync(tenant);
        Assert.Equal(["2 4"], now.Rooms.Select(it => $"{it.Key} {it.Value.Beds}"));
    }

    [Theory]
    [MemberData(nameof(Clashes))]
    public async Task A_member_that_both_have_changed_differently_is_a_conflict(string name, Action<Hours> mine, Action<Hours> theirs)
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, hours => (hours.Holidays, hours.Rooms["1"]) = (["Easter"], new Room { Beds = 1 }));

        await Assert.ThrowsAsync<ConcurrencyException>(() => BothAsync(tenant, mine, theirs));

        // As the other one has left it, and open to the next change.
        var expected = new Hours { Holidays = ["Easter"], Rooms = { ["1"] = new Room { Beds = 1 } } };
        theirs(expected);
        Assert.Equal(Text(expected), Text(await ReadAsync(tenant)));
        await SetAsync(tenant, mine);
        Assert.NotEqual("", name);
    }

    public static TheoryData<string, Action<Hours>, Action<Hours>> Clashes => new()
    {
        { "a text", mine => mine.Monday = "9 to 5", theirs => theirs.Monday = "8 to 12" },
        { "a list", mine => mine.Holidays = ["Easter", "May 1"], theirs => theirs.Holidays = [] },
        { "within", mine => mine.Rooms["1"].Beds = 2, theirs => theirs.Rooms["1"].Beds = 3 },
        { "added", mine => mine.Rooms["2"] = new Room { Beds = 2 }, theirs => theirs.Rooms["2"] = new Room { Beds = 3 } },
        { "removed", mine => mine.Rooms.Remove("1"), theirs => theirs.Rooms["1"].Beds = 3 },
    };

    [Fact]
    public async Task Who_goes_on_after_a_merge_does_not_undo_it()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, _ => { });

        await tenant.InAsync(async services =>
        {
            var (manager, store) = (Manager(services), services.GetRequiredService<IDocumentStore>());
            var mine = await manager.GetOrCreateMutableAsync();
            await SetInChildAsync(theirs => theirs.Tuesday = "8 to 12");
            mine.Monday = "9 to 5";
            await manager.UpdateAsync(mine);
            await store.CommitAsync();
            mine.Holidays = ["Easter"];
            await manager.UpdateAsync(mine);
            await store.CommitAsync();
        });

        var now = await ReadAsync(tenant);
        Assert.Equal(("9 to 5", "8 to 12", "Easter"), (now.Monday, now.Tuesday, now.Holidays.Single()));
    }

    [Fact]
    public async Task Who_asks_for_the_check_is_refused_even_where_both_could_be_kept()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, _ => { });

        await Assert.ThrowsAsync<ConcurrencyException>(() => tenant.InAsync(async services =>
        {
            var store = services.GetRequiredService<IDocumentStore>();
            var mine = await store.GetOrCreateMutableAsync<Hours>();
            await SetInChildAsync(theirs => theirs.Tuesday = "8 to 12");
            mine.Monday = "9 to 5";
            await store.UpdateAsync(mine, _ => Task.CompletedTask, checkConcurrency: true);
        }));

        Assert.Equal("closed", (await ReadAsync(tenant)).Monday);
    }

    [Fact]
    public async Task An_object_made_anew_takes_the_place_of_the_stored_one()
    {
        await using var tenant = new DataTenant();
        await SetAsync(tenant, hours => (hours.Monday, hours.Tuesday) = ("9 to 5", "9 to 5"));

        await tenant.InAsync(services => Manager(services).UpdateAsync(new Hours { Tuesday = "8 to 12" }));

        var now = await ReadAsync(tenant);
        Assert.Equal(("closed", "8 to 12", 1), (now.Monday, now.Tuesday, await CountAsync(tenant)));
    }

    [Fact]
    public async Task Ten_at_once_who_each_have_a_room_to_add_add_them_all()
    {
        await using var tenant = new DataTenant();

        await Parallel.ForEachAsync(Enumerable.Range(0, 10), async (room, _) =>
            await SetAsync(tenant, hours => hours.Rooms[$"{room}"] = new Room { Beds = room }));

        Assert.Equal(
            Enumerable.Range(0, 10).Select(room => (room, $"{room}")).Order(),
            (await ReadAsync(tenant)).Rooms.Select(it => (it.Value.Beds, it.Key)).Order());
        Assert.Equal(1, await CountAsync(tenant));
    }

    private static Task BothAsync(DataTenant tenant, Action<Hours> mine, Action<Hours> theirs) => tenant.InAsync(async services =>
    {
        var own = await Manager(services).GetOrCreateMutableAsync();
        await SetInChildAsync(theirs);
        mine(own);
        await Manager(services).UpdateAsync(own);
    });

    private static Task SetInChildAsync(Action<Hours> change) =>
        ShellScope.UsingChildScopeAsync(scope => SetAsync(scope.ServiceProvider, change), activateShell: false);

    private static Task SetAsync(DataTenant tenant, Action<Hours> change) =>
        tenant.InAsync(services => SetAsync(services, change));

    private static async Task SetAsync(IServiceProvider services, Action<Hours> change)
    {
        var hours = await Manager(services).GetOrCreateMutableAsync();
        change(hours);
        await Manager(services).UpdateAsync(hours);
    }

    private static Task<Hours> ReadAsync(DataTenant tenant) =>
        tenant.InAsync(services => Manager(services).GetOrCreateImmutableAsync());

    private static Task<int> CountAsync(DataTenant tenant) =>
        tenant.InAsync(services => services.GetRequiredService<ISession>().Query<Hours>().CountAsync());

    private static string Text(Hours hours) => $"{hours.Monday} {hours.Tuesday} {string.Join(",", hours.Holidays)} " +
        string.Join(",", hours.Rooms.Select(it => $"{it.Key} {it.Value.Name} {it.Value.Beds}"));

    private static IDocumentManager<Hours> Manager(IServiceProvider services) =>
        services.GetRequiredService<IDocumentManager<Hours>>();
}
