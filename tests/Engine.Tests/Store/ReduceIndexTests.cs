using CsCheck;
using YesSql;

namespace Engine.Tests.Store;

public sealed class ReduceIndexTests
{
    private enum Act
    {
        Add,
        Move,
        Remove,
        Commit,
        Cancel,
    }

    [Fact]
    public Task Reductions_follow_whatever_is_saved_changed_deleted_and_cancelled() =>
        Gen.Select(Gen.Enum<Act>(), Gen.Int[0, 3], Gen.Int[0, 30]).List[0, 30].SampleAsync(async acts =>
        {
            await using var folder = await StoreFolder.OpenAsync(VisitIndexProvider.TablesAsync, new VisitIndexProvider());
            var stored = new Dictionary<long, int>();
            var session = folder.Store.CreateSession();
            var pending = new Dictionary<long, int>(stored);

            foreach (var (act, room, which) in acts)
            {
                if (act is Act.Commit or Act.Cancel)
                {
                    await (act == Act.Commit ? session.SaveChangesAsync() : session.CancelAsync());
                    stored = act == Act.Commit ? new(pending) : stored;
                    pending = new(stored);
                    await session.DisposeAsync();
                    session = folder.Store.CreateSession();
                }
                else if (act == Act.Add)
                {
                    var visit = new Visit { Room = room, Tags = ["new"] };
                    await session.SaveAsync(visit);
                    pending[visit.Id] = room;
                }
                else if (pending.Count > 0)
                {
                    await ChangeAsync(session, pending, act, pending.Keys.ElementAt(which % pending.Count), room);
                }

                if (which % 4 == 0)
                    await session.FlushAsync();
            }

            await session.SaveChangesAsync();
            await session.DisposeAsync();
            await AgreeAsync(folder, pending);
        }, iter: 60);

    private static async Task ChangeAsync(ISession session, Dictionary<long, int> pending, Act act, long id, int room)
    {
        var visit = await session.GetAsync<Visit>(id);
        if (act == Act.Remove)
        {
            session.Delete(visit!);
            pending.Remove(id);
        }
        else
        {
            visit!.Room = pending[id] = room;
            await session.SaveAsync(visit);
        }
    }

    private static async Task AgreeAsync(StoreFolder folder, Dictionary<long, int> expected)
    {
        await using var session = folder.Store.CreateSession();

        var rooms = await session.QueryIndex<VisitsInRoomIndex>().OrderBy(it => it.Room).ListAsync();
        var rows = await session.QueryIndex<VisitIndex>().CountAsync();
        var tags = await session.QueryIndex<VisitTagIndex>().CountAsync();

        var groups = expected.GroupBy(it => it.Value).OrderBy(group => group.Key).ToArray();
        Assert.Equal(groups.Select(group => (group.Key, group.Count())), rooms.Select(it => (it.Room, it.Count)));
        Assert.Equal((expected.Count, expected.Count), (rows, tags));
        foreach (var group in groups)
        {
            var visits = await session.Query<Visit, VisitsInRoomIndex>(it => it.Room == group.Key).ListAsync();
            Assert.Equal(group.Select(it => it.Key).Order(), visits.Select(it => it.Id).Order());
        }
    }
}
