using YesSql;

namespace Engine.Tests.Store;

/// <summary>
/// Many write at random to the same few documents, half of them as another process does. Whoever is refused begins anew; what holds
/// for each of them alone must hold for what all have stored.
/// </summary>
public sealed class ManyWritersTests
{
    private const int Writers = 8;
    private const int Steps = 25;
    private const int Patients = 4;

    public sealed class Diary
    {
        public List<string> Lines { get; set; } = [];
    }

    [Fact]
    public async Task What_many_writers_have_stored_at_once_is_whole()
    {
        var seed = Environment.TickCount;
        TestContext.Current.TestOutputHelper?.WriteLine($"Seed {seed}");
        await using var folder = await StoreFolder.OpenAsync(VisitIndexProvider.TablesAsync, new VisitIndexProvider());
        using var elsewhere = await folder.OfAnotherProcessAsync(new VisitIndexProvider());
        for (var i = 0; i < Patients; i++)
            await folder.SaveAsync(new Visit { Patient = $"p{i}", Price = 100 });

        await folder.SaveAsync(new Diary());
        var written = await Task.WhenAll(Enumerable.Range(0, Writers).Select(writer => Task.Run(
            () => WriteAsync(writer % 2 == 0 ? folder.Store : elsewhere, $"w{writer}", new Random(seed + writer)))));

        await using var session = folder.Store.CreateSession();
        var visits = (await session.Query<Visit>().ListAsync()).ToArray();
        var rows = (await session.QueryIndex<VisitIndex>().ListAsync()).ToArray();
        var rooms = (await session.QueryIndex<VisitsInRoomIndex>().ListAsync()).ToArray();
        var diary = (await session.Query<Diary>().ListAsync()).Single();

        Assert.Equal(100 * Patients, visits.Sum(visit => visit.Price));
        Assert.Equal(written.SelectMany(it => it).Order(), diary.Lines.Order());
        Assert.Equal(
            visits.Select(visit => (visit.Patient, visit.Room, visit.Price)).Order(),
            rows.Select(row => (row.Patient, row.Room, row.Price)).Order());
        Assert.Equal(
            visits.GroupBy(visit => visit.Room).Select(room => (room.Key, room.Count())).Order(),
            rooms.Select(room => (room.Room, room.Count)).Order());
    }

    // Money goes from one to another, somebody comes or goes with nothing, and each step is a line in the diary.
    private static async Task<List<string>> WriteAsync(IStore store, string writer, Random random)
    {
        var written = new List<string>();
        while (written.Count < Steps)
        {
            await using var session = store.CreateSession();
            try
            {
                var line = $"{writer}.{written.Count}";
                await StepAsync(session, line, random);
                await session.SaveChangesAsync();
                written.Add(line);
            }
            catch (ConcurrencyException)
            {
                // What was to be stored is given up as a whole, and tried again.
            }
        }

        return written;
    }

    private static async Task StepAsync(ISession session, string line, Random random)
    {
        var diary = (await session.Query<Diary>().FirstOrDefaultAsync())!;
        diary.Lines.Add(line);
        await session.SaveAsync(diary);
        var all = (await session.Query<Visit>().ListAsync()).ToArray();
        var (from, to) = (all[random.Next(all.Length)], all[random.Next(all.Length)]);
        (from.Price, from.Room) = (from.Price - 1, random.Next(3));
        to.Price++;
        await session.SaveAsync(from);
        if (random.Next(2) == 0)
            await session.FlushAsync();

        await session.SaveAsync(to);
        if (random.Next(4) == 0)
            await session.SaveAsync(new Visit { Patient = line, Room = random.Next(3) });
        else if (random.Next(4) == 0 && all.FirstOrDefault(it => it != from && it != to && it.Price == 0) is { } idle)
            session.Delete(idle);
    }
}
