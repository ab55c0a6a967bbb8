using System.Diagnostics.Metrics;
using YesSql;
using YesSql.Indexes;
using YesSql.Sql;
using YesSql.Storage;

namespace Engine.Tests.Store;

/// <summary>What a session does where somebody else has changed what it read.</summary>
public sealed class ConcurrencyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public sealed class Numbered
    {
        public long Id { get; set; }
        public long Version { get; set; }
        public string Text { get; set; } = "";
    }

    public sealed class Nameless
    {
        public string Text { get; set; } = "";
    }

    [Fact]
    public async Task A_change_of_what_somebody_else_has_changed_is_refused_without_asking_for_it()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana" }, new Numbered { Text = "Ana" }, new Nameless { Text = "Ana" });

        await RefusedAsync<Visit>(folder, visit => visit.Patient = "Ben", visit => visit.Patient = "Cai");
        await RefusedAsync<Numbered>(folder, it => it.Text = "Ben", it => it.Text = "Cai");
        await RefusedAsync<Nameless>(folder, it => it.Text = "Ben", it => it.Text = "Cai");

        Assert.Equal("Ben", (await OnlyAsync<Visit>(folder)).Patient);
        Assert.Equal("Ben", (await OnlyAsync<Numbered>(folder)).Text);
        Assert.Equal("Ben", (await OnlyAsync<Nameless>(folder)).Text);
    }

    [Fact]
    public async Task What_somebody_else_has_changed_is_not_deleted_and_what_is_gone_not_changed()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana", Room = 1 });
        await using var first = folder.Store.CreateSession();
        await using var second = folder.Store.CreateSession();
        first.Delete((await first.Query<Visit>().FirstOrDefaultAsync())!);
        var late = (await second.Query<Visit>().FirstOrDefaultAsync())!;

        await ChangeAsync<Visit>(folder, visit => visit.Patient = "Ben");
        await Assert.ThrowsAsync<ConcurrencyException>(() => first.SaveChangesAsync());
        Assert.Equal("Ben", (await OnlyAsync<Visit>(folder)).Patient);

        await folder.InAsync(async session => { session.Delete((await session.Query<Visit>().FirstOrDefaultAsync())!); return 0; });
        late.Patient = "Cai";
        await second.SaveAsync(late);
        await Assert.ThrowsAsync<ConcurrencyException>(() => second.SaveChangesAsync());
        Assert.Equal(0, await folder.InAsync(session => session.QueryIndex<VisitsInRoomIndex>().CountAsync()));
    }

    [Fact]
    public async Task Two_who_delete_one_document_do_not_take_it_off_a_sum_twice()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana", Room = 1 }, new Visit { Patient = "Ben", Room = 1 }, new Visit { Room = 1 });
        await using var late = folder.Store.CreateSession();
        late.Delete((await late.Query<Visit, VisitIndex>(index => index.Patient == "Ana").FirstOrDefaultAsync())!);
        await folder.InAsync(async session =>
        {
            session.Delete((await session.Query<Visit, VisitIndex>(index => index.Patient == "Ana").FirstOrDefaultAsync())!);
            return 0;
        });

        await Assert.ThrowsAsync<ConcurrencyException>(() => late.SaveChangesAsync());

        Assert.Equal(2, (await folder.InAsync(session => session.QueryIndex<VisitsInRoomIndex>().ListAsync())).Single().Count);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public async Task An_imported_object_is_of_the_version_that_it_was_imported_as(long version, bool isRefused)
    {
        await using var folder = await OpenAsync();
        var visit = new Visit { Patient = "Ana" };
        await folder.SaveAsync(visit);
        await ChangeAsync<Visit>(folder, it => it.Patient = "Ben");

        await using var session = folder.Store.CreateSession();
        var copy = new Visit { Patient = "Cai" };
        session.Import(copy, visit.Id, version);
        await session.SaveAsync(copy);
        var failure = await Record.ExceptionAsync(() => session.SaveChangesAsync());

        Assert.Equal(isRefused, failure is ConcurrencyException);
        Assert.Equal(isRefused ? "Ben" : "Cai", (await OnlyAsync<Visit>(folder)).Patient);
    }

    [Fact]
    public async Task What_was_read_and_saved_without_a_change_stands_in_nobodys_way()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana" });
        await using var session = folder.Store.CreateSession();
        var read = (await session.Query<Visit>().FirstOrDefaultAsync())!;
        await ChangeAsync<Visit>(folder, visit => visit.Patient = "Ben");

        await session.SaveAsync(read);
        await session.SaveChangesAsync();

        Assert.Equal("Ben", (await OnlyAsync<Visit>(folder)).Patient);
    }

    [Fact]
    public async Task A_session_goes_on_from_what_it_has_committed_itself()
    {
        await using var folder = await OpenAsync();
        await using var session = folder.Store.CreateSession();
        var visit = new Visit { Patient = "Ana" };
        foreach (var patient in (string[])["Ana", "Ben", "Cai"])
        {
            visit.Patient = patient;
            await session.SaveAsync(visit);
            await session.SaveChangesAsync();
        }

        Assert.Equal("Cai", (await OnlyAsync<Visit>(folder)).Patient);
    }

    [Fact]
    public async Task Nothing_of_a_flush_that_failed_is_stored_later()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana" });
        await using var session = folder.Store.CreateSession();
        var stale = (await session.Query<Visit>().FirstOrDefaultAsync())!;
        await ChangeAsync<Visit>(folder, visit => visit.Patient = "Ben");
        await session.SaveAsync(new Numbered { Text = "before" });
        stale.Patient = "Cai";
        await session.SaveAsync(stale);

        // A query stores what is pending before it asks.
        await Assert.ThrowsAsync<ConcurrencyException>(() => session.Query<Visit, VisitIndex>().ListAsync());
        await session.SaveAsync(new Numbered { Text = "after" });
        Assert.Equal("Ben", (await session.Query<Visit>().FirstOrDefaultAsync())!.Patient);
        await Assert.ThrowsAsync<ConcurrencyException>(() => session.SaveChangesAsync());
        await Assert.ThrowsAsync<ConcurrencyException>(() => session.SaveChangesAsync());
        await session.CancelAsync();
        await session.SaveChangesAsync();

        Assert.Empty(await folder.InAsync(other => other.Query<Numbered>().ListAsync()));
    }

    [Fact]
    public async Task A_flush_that_failed_holds_up_nobody_and_a_reset_session_works_again()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Visit { Patient = "Ana" });
        await using var session = folder.Store.CreateSession();
        var stale = (await session.Query<Visit>().FirstOrDefaultAsync())!;
        await ChangeAsync<Visit>(folder, visit => visit.Patient = "Ben");
        stale.Patient = "Cai";
        await session.SaveAsync(stale);
        await Assert.ThrowsAsync<ConcurrencyException>(() => session.FlushAsync(Cancel));

        await ChangeAsync<Visit>(folder, visit => visit.Patient += "jamin"); // The writer's turn was given back.
        await session.ResetAsync();
        var fresh = (await session.Query<Visit>().FirstOrDefaultAsync())!;
        fresh.Patient += "!";
        await session.SaveAsync(fresh);
        await session.SaveChangesAsync();

        Assert.Equal("Benjamin!", (await OnlyAsync<Visit>(folder)).Patient);
    }

    [Fact]
    public async Task What_one_document_gives_up_another_takes_in_the_same_flush()
    {
        await using var folder = await OpenSeatsAsync();
        await folder.SaveAsync(new Seat { Name = "window" }, new Seat { Name = "door" }, new Seat { Name = "aisle" });

        await folder.InAsync(async session =>
        {
            var seats = (await session.Query<Seat>().ListAsync()).ToDictionary(seat => seat.Name);
            await session.SaveAsync(new Seat { Name = "aisle" });
            seats["window"].Name = "door";
            await session.SaveAsync(seats["window"]);
            seats["door"].Name = "window";
            await session.SaveAsync(seats["door"]);
            session.Delete(seats["aisle"]);
            return 0;
        });

        Assert.Equal(["aisle", "door", "window"], (await folder.InAsync(
            session => session.QueryIndex<SeatIndex>().ListAsync())).Select(index => index.Name).Order());
    }

    [Fact]
    public async Task Two_who_take_one_place_at_once_are_a_conflict_that_names_what_was_to_be_stored()
    {
        await using var folder = await OpenSeatsAsync();
        await using var late = folder.Store.CreateSession();
        await late.SaveAsync(new Seat { Name = "window" });
        await late.SaveAsync(new Visit { Patient = "half of it" });
        await folder.SaveAsync(new Seat { Name = "window" });

        var refused = await Assert.ThrowsAsync<ConcurrencyException>(() => late.SaveChangesAsync());

        Assert.Contains(nameof(Seat), refused.Message, StringComparison.Ordinal);
        Assert.Equal(typeof(Seat), folder.Store.TypeNames[refused.Document.Type]);
        Assert.Equal(1, await folder.InAsync(session => session.Query<Seat>().CountAsync()));
        Assert.Equal(0, await folder.InAsync(session => session.Query<Visit>().CountAsync()));
    }

    [Fact]
    public async Task Who_was_given_an_id_that_another_process_has_used_is_refused_once()
    {
        await using var folder = await OpenAsync();
        using var other = await folder.OfAnotherProcessAsync(new VisitIndexProvider());
        await folder.SaveAsync(new Visit());
        await using (var theirs = other.CreateSession())
        {
            await theirs.SaveAsync(new Visit());
            await theirs.SaveChangesAsync();
        }

        await Assert.ThrowsAsync<ConcurrencyException>(() => folder.SaveAsync(new Visit()));
        await folder.SaveAsync(new Visit());

        Assert.Equal(3, await folder.InAsync(session => session.Query<Visit>().CountAsync()));
    }

    [Fact]
    public async Task Checking_costs_no_statement()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(new Numbered { Text = "one" });
        await using var session = folder.Store.CreateSession();
        var read = (await session.Query<Numbered>().FirstOrDefaultAsync())!;

        var statements = 0;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, it) =>
            {
                if (instrument.Meter.Name == StoreMeter.Name)
                    it.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.Length > 0 && Equals(tags[0].Value, folder.File))
                statements += (int)count;
        });
        listener.Start();
        read.Text = "two";
        await session.SaveAsync(read);
        await session.SaveChangesAsync();

        Assert.Equal(1, statements);
    }

    private static Task<StoreFolder> OpenAsync() => StoreFolder.OpenAsync(VisitIndexProvider.TablesAsync, new VisitIndexProvider());

    private static Task<StoreFolder> OpenSeatsAsync() => StoreFolder.OpenAsync(
        async schema =>
        {
            await VisitIndexProvider.TablesAsync(schema);
            await schema.CreateMapIndexTableAsync<SeatIndex>(table => table.Column<string>("Name", column => column.Unique()));
        },
        new VisitIndexProvider(), new SeatIndexProvider());

    private static Task<T> OnlyAsync<T>(StoreFolder folder) where T : class =>
        folder.InAsync(async session => (await session.Query<T>().ListAsync()).Single());

    private static Task ChangeAsync<T>(StoreFolder folder, Action<T> change) where T : class => folder.InAsync(async session =>
    {
        var item = (await session.Query<T>().FirstOrDefaultAsync())!;
        change(item);
        await session.SaveAsync(item);
        return 0;
    });

    private static async Task RefusedAsync<T>(StoreFolder folder, Action<T> first, Action<T> second) where T : class
    {
        await using var late = folder.Store.CreateSession();
        var stale = (await late.Query<T>().FirstOrDefaultAsync())!;
        await ChangeAsync(folder, first);
        second(stale);
        await late.SaveAsync(stale);

        var refused = await Assert.ThrowsAsync<ConcurrencyException>(() => late.SaveChangesAsync());
        Assert.Contains(typeof(T).Name, refused.Message, StringComparison.Ordinal);
    }

    internal sealed class Seat
    {
        public string Name { get; set; } = "";
    }

    internal sealed class SeatIndex : MapIndex
    {
        public string Name { get; set; } = "";
    }

    internal sealed class SeatIndexProvider : IndexProvider<Seat>
    {
        public override void Describe(DescribeContext<Seat> context) =>
            context.For<SeatIndex>().Map(seat => new SeatIndex { Name = seat.Name });
    }
}
