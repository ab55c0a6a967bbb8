using Microsoft.Data.Sqlite;
using SQLitePCL;
using YesSql;

namespace Engine.Tests.Store;

public sealed class SessionTests
{
    private static Task<StoreFolder> OpenAsync() => StoreFolder.OpenAsync(VisitIndexProvider.TablesAsync, new VisitIndexProvider());

    [Fact]
    public async Task What_is_saved_can_be_read_by_its_id_in_another_session()
    {
        await using var folder = await OpenAsync();
        var visit = new Visit { Patient = "Ana", Room = 3, DueUtc = new DateTime(2026, 3, 1, 8, 30, 0, DateTimeKind.Utc) };

        await folder.SaveAsync(visit);

        var read = await folder.InAsync(session => session.GetAsync<Visit>(visit.Id));
        Assert.Equal(("Ana", 3, visit.DueUtc, visit.Id), (read!.Patient, read.Room, read.DueUtc, read.Id));
    }

    [Fact]
    public async Task New_documents_get_the_ids_of_the_generator_that_the_store_was_given()
    {
        await using var folder = await OpenAsync();
        var ids = new Tens();
        folder.Store.Configuration.IdGenerator = ids;
        await folder.Store.InitializeAsync();
        var (first, second) = (new Visit { Patient = "Ana" }, new Visit { Patient = "Ben" });

        await folder.SaveAsync(first, second);

        Assert.Equal((10, 20), (first.Id, second.Id));
        Assert.Equal(["", ""], ids.Asked);
        Assert.True(ids.IsReady);
    }

    private sealed class Tens : IIdGenerator
    {
        public List<string> Asked { get; } = [];
        public bool IsReady { get; private set; }

        public long GetNextId(string collection)
        {
            Asked.Add(collection);
            return 10 * Asked.Count;
        }

        public Task<long> GetNextIdAsync(string collection, CancellationToken cancellationToken = default) =>
            Task.FromResult(GetNextId(collection));

        public Task InitializeAsync(IStore store, CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task InitializeCollectionAsync(IConfiguration configuration, string collection, CancellationToken cancellationToken = default)
        {
            IsReady = true;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_session_gives_one_object_for_one_document()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana", Room = 3, Tags = ["new", "child"] });

        await using var session = folder.Store.CreateSession();
        var byIndex = await session.Query<Visit, VisitIndex>(index => index.Room == 3).FirstOrDefaultAsync();
        var byId = await session.GetAsync<Visit>(byIndex!.Id);
        var byTag = (await session.Query<Visit, VisitTagIndex>().ListAsync()).Single();

        Assert.Same(byIndex, byId);
        Assert.Same(byIndex, byTag);
    }

    [Fact]
    public async Task A_statement_is_planned_once_whatever_values_it_is_given()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana" });
        await using var session = folder.Store.CreateSession();

        // SQLite asks whether a statement is allowed while it plans it, and at no other time.
        var asked = 0;
        var connection = ((SqliteConnection)await session.CreateConnectionAsync()).Handle;
        raw.sqlite3_set_authorizer(connection, (strdelegate_authorizer)((_, _, _, _, _, _) => { asked++; return raw.SQLITE_OK; }), null);

        await FindAsync("Ana");
        var once = asked;
        await FindAsync("Ben");
        await FindAsync("Cleo");

        Assert.NotEqual(0, once);
        Assert.Equal(once, asked);

        Task<Visit?> FindAsync(string patient) =>
            session.Query<Visit, VisitIndex>(index => index.Patient == patient).FirstOrDefaultAsync();
    }

    [Fact]
    public async Task More_statements_than_a_connection_keeps_are_answered_again_and_again()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana" });
        await using var session = folder.Store.CreateSession();

        for (var round = 0; round < 3; round++)
        {
            for (var statement = 0; statement < 60; statement++)
                Assert.Equal(1, await session.Query<Visit, VisitIndex>().Where($"{statement} = {statement}").CountAsync());
        }
    }

    [Fact]
    public async Task Ids_that_another_process_has_used_meanwhile_are_tried_only_once()
    {
        await using var folder = await OpenAsync();
        using var elsewhere = await folder.OfAnotherProcessAsync(new VisitIndexProvider());
        await folder.SaveAsync(new Visit { Patient = "Ana" });
        await using (var session = elsewhere.CreateSession())
        {
            foreach (var patient in (string[])["Ben", "Dan", "Eva"])
                await session.SaveAsync(new Visit { Patient = patient });
            await session.SaveChangesAsync();
        }

        await Assert.ThrowsAnyAsync<Exception>(() => folder.SaveAsync(new Visit { Patient = "Cai" }));
        await folder.SaveAsync(new Visit { Patient = "Cai" });

        Assert.Equal(5, await folder.InAsync(session => session.QueryIndex<VisitIndex>().CountAsync()));
    }

    [Fact]
    public async Task A_query_sees_what_the_session_has_not_committed_yet_and_others_do_not()
    {
        await using var folder = await OpenAsync();
        await using var session = folder.Store.CreateSession();
        await session.SaveAsync(new Visit { Patient = "Ana" });

        var mine = await session.Query<Visit, VisitIndex>(index => index.Patient == "Ana").CountAsync();
        var others = await folder.InAsync(other => other.Query<Visit, VisitIndex>(index => index.Patient == "Ana").CountAsync());

        Assert.Equal((1, 0), (mine, others));
    }

    [Fact]
    public async Task A_cancelled_session_leaves_nothing()
    {
        await using var folder = await OpenAsync();
        await using (var session = folder.Store.CreateSession())
        {
            await session.SaveAsync(new Visit { Patient = "Ana" });
            await session.FlushAsync();
            await session.CancelAsync();
            await session.SaveAsync(new Visit { Patient = "Ben" });
            await session.SaveChangesAsync();
        }

        Assert.Empty(await folder.InAsync(session => session.Query<Visit>().ListAsync()));
        Assert.Equal(0, await folder.InAsync(session => session.QueryIndex<VisitIndex>().CountAsync()));
    }

    [Fact]
    public async Task A_session_that_is_not_saved_leaves_nothing()
    {
        await using var folder = await OpenAsync();
        await using (var session = folder.Store.CreateSession())
        {
            await session.SaveAsync(new Visit { Patient = "Ana" });
            await session.FlushAsync();
        }

        Assert.Empty(await folder.InAsync(session => session.Query<Visit>().ListAsync()));
    }

    [Fact]
    public async Task A_deleted_document_is_gone_with_its_index_rows()
    {
        await using var folder = await OpenAsync();
        var visit = new Visit { Patient = "Ana", Tags = ["new"] };
        await folder.SaveAsync(visit);

        await folder.InAsync(async session =>
        {
            session.Delete((await session.GetAsync<Visit>(visit.Id))!);
            Assert.Null(await session.GetAsync<Visit>(visit.Id));
            return 0;
        });

        Assert.Null(await folder.InAsync(session => session.GetAsync<Visit>(visit.Id)));
        Assert.Equal(0, await folder.InAsync(session => session.QueryIndex<VisitTagIndex>().CountAsync()));
        Assert.Equal(0, await folder.InAsync(session => session.QueryIndex<VisitsInRoomIndex>().CountAsync()));
    }

    [Fact]
    public async Task An_older_version_does_not_overwrite_a_newer_one_where_that_is_checked()
    {
        await using var folder = await OpenAsync();
        var visit = new Visit { Patient = "Ana" };
        await folder.SaveAsync(visit);
        await using var early = folder.Store.CreateSession();
        var mine = await early.GetAsync<Visit>(visit.Id);

        await folder.InAsync(async session =>
        {
            var theirs = await session.GetAsync<Visit>(visit.Id);
            theirs!.Patient = "Ben";
            await session.SaveAsync(theirs);
            return 0;
        });
        mine!.Patient = "Cai";
        await early.SaveAsync(mine, checkConcurrency: true);

        await Assert.ThrowsAsync<ConcurrencyException>(() => early.SaveChangesAsync());
        Assert.Equal("Ben", (await folder.InAsync(session => session.GetAsync<Visit>(visit.Id)))!.Patient);
    }

    [Fact]
    public async Task Sessions_that_write_at_once_wait_for_each_other()
    {
        await using var folder = await OpenAsync();

        await Parallel.ForEachAsync(Enumerable.Range(0, 64), async (room, _) =>
            await folder.SaveAsync(new Visit { Patient = "Ana", Room = room % 4 }));

        Assert.Equal(64, await folder.InAsync(session => session.QueryIndex<VisitIndex>().CountAsync()));
        Assert.All(
            await folder.InAsync(session => session.QueryIndex<VisitsInRoomIndex>().ListAsync()),
            index => Assert.Equal(16, index.Count));
    }

    [Fact]
    public async Task Two_stores_over_one_file_do_not_give_the_same_id()
    {
        await using var folder = await OpenAsync();
        using var other = await folder.AnotherAsync(new VisitIndexProvider());
        var (first, second) = (new Visit(), new Visit());
        await using var session = other.CreateSession();

        await session.SaveAsync(second);
        await folder.SaveAsync(first);
        await session.SaveChangesAsync();

        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public async Task Ids_go_on_after_those_of_the_file()
    {
        await using var folder = await OpenAsync();
        var (first, second) = (new Visit(), new Visit());
        await folder.SaveAsync(first);
        folder.Store.Dispose();

        using var later = await folder.AnotherAsync(new VisitIndexProvider());
        await using var session = later.CreateSession();
        await session.SaveAsync(second);
        await session.SaveChangesAsync();

        Assert.Equal(first.Id + 1, second.Id);
    }

    [Fact]
    public async Task What_is_detached_is_read_anew()
    {
        await using var folder = await OpenAsync();
        var visit = new Visit { Patient = "Ana" };
        await folder.SaveAsync(visit);
        await using var session = folder.Store.CreateSession();
        var first = await session.GetAsync<Visit>(visit.Id);

        session.Detach(first!);

        Assert.NotSame(first, await session.GetAsync<Visit>(visit.Id));
    }

    [Fact]
    public async Task An_imported_object_is_updated_rather_than_added()
    {
        await using var folder = await OpenAsync();
        var visit = new Visit { Patient = "Ana" };
        await folder.SaveAsync(visit);

        await folder.InAsync(async session =>
        {
            var copy = new Visit { Patient = "Ben" };
            session.Import(copy, visit.Id, 1);
            await session.SaveAsync(copy);
            return 0;
        });

        Assert.Equal("Ben", (await folder.InAsync(session => session.Query<Visit>().ListAsync())).Single().Patient);
        Assert.Equal("Ben", (await folder.InAsync(session => session.QueryIndex<VisitIndex>().ListAsync())).Single().Patient);
    }

    [Fact]
    public async Task Documents_of_a_collection_are_kept_apart()
    {
        await using var folder = await StoreFolder.OpenAsync();
        await folder.Store.InitializeCollectionAsync("Archive");

        await folder.InAsync(async session =>
        {
            await session.SaveAsync(new Visit { Patient = "Ana" }, "Archive");
            return 0;
        });

        Assert.Empty(await folder.InAsync(session => session.Query<Visit>().ListAsync()));
        Assert.Single(await folder.InAsync(session => session.Query<Visit>("Archive").ListAsync()));
    }

    [Fact]
    public async Task A_commit_is_told_to_its_own_work_then_to_its_store_and_then_to_the_others()
    {
        await using var folder = await OpenAsync();
        using var another = (YesSql.Store)await folder.AnotherAsync();
        var (store, told) = ((YesSql.Store)folder.Store, new List<string>());
        (store.Follower, another.FollowerOfOthers) = (new Told("store", told), new Told("others", told));
        await using var session = new Session(store, owner: new Told("work", told));

        await session.SaveAsync(new Visit { Patient = "Ana" });
        await session.SaveChangesAsync();
        await session.SaveChangesAsync();

        Assert.Equal(["work", "store", "others"], told);
    }

    private sealed class Told(string name, List<string> told) : ISessionOwner
    {
        public IReadLog? Reads => null;

        public IEnumerable<YesSql.Indexes.IIndexProvider> IndexProviders => [];

        public void Changing()
        {
        }

        public Task CommittedAsync(IReadOnlySet<string> written)
        {
            told.Add(name);
            return Task.CompletedTask;
        }

        public Task GivenUpAsync(Exception? reason) => Task.CompletedTask;
    }
}
