using System.Text.Json;
using YesSql;
using YesSql.Services;

namespace Engine.Tests.Store;

/// <summary>What is kept of a session's answers is let go by the commits that change them.</summary>
public sealed class DataKeyTests
{
    private static readonly string[] Patients = ["Ana", "Ben", "Cem"];
    private static readonly string[] Tags = ["new", "child", "late"];

    // Each with ids and values that a random visit may have.
    private static readonly Func<ISession, int, Task<object>>[] Questions =
    [
        async (session, i) => await session.GetAsync<Visit>([i + 1, i + 2]),
        async (session, _) => await session.Query<Visit>().ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Patient == Patients[i]).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Seen && row.Room == i).CountAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Floor == i).OrderBy(row => row.Patient).ListAsync(),
        async (session, _) => await session.Query<Visit, VisitIndex>(row => row.Floor == null).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Room > i || row.Patient == Patients[i]).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => !(row.Patient == Patients[i])).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Urgency == (Urgency)i).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Price == i).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Weight == i).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Room.IsIn(new[] { i, i + 1 })).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => new[] { i }.Contains(row.Room)).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitTagIndex>(row => row.Tag == Tags[i]).ListAsync(),
        async (session, i) => await session.Query<Visit>()
            .With<VisitIndex>(row => row.Room == i).With<VisitTagIndex>(row => row.Tag == Tags[i]).ListAsync(),
        async (session, i) => await session.Query<Visit>().Any(
            one => one.With<VisitIndex>(row => row.Room == i), one => one.With<VisitTagIndex>(row => row.Tag == Tags[i])).ListAsync(),
        async (session, i) => await session.QueryIndex<VisitIndex>(row => row.Patient == Patients[i]).ListAsync(),
        async (session, i) => await session.QueryIndex<VisitsInRoomIndex>(row => row.Room == i).FirstOrDefaultAsync() ?? new(),
        async (session, i) => await session.Query<Visit, VisitsInRoomIndex>(row => row.Count > i).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>(row => row.Patient.IsIn<VisitIndex>(
            other => other.Patient, other => other.Room == i)).ListAsync(),
        async (session, i) => await session.Query<Visit, VisitIndex>().Where($"\"Room\" = {i}").ListAsync(),
    ];

    [Fact]
    public async Task Whatever_changes_an_answer_names_what_the_answer_depends_on()
    {
        var random = new Random(20_261_127);
        await using var folder = await OpenAsync();
        for (var round = 0; round < 300; round++)
        {
            var asked = Questions.Select(question => (question, number: random.Next(3))).ToArray();
            var before = await AnswersAsync(folder, asked);
            var changed = await ChangeAsync(folder, random);
            var after = await AnswersAsync(folder, asked);

            for (var i = 0; i < asked.Length; i++)
            {
                Assert.True(
                    before[i].Answer == after[i].Answer || before[i].Keys.Overlaps(changed) || before[i].Keys.Contains(DataKey.Everything),
                    $"Round {round}, question {i} of {asked[i].number}: {before[i].Answer} became {after[i].Answer}; " +
                    $"it depends on {string.Join(", ", before[i].Keys)}, changed was {string.Join(", ", changed)}");
            }
        }
    }

    [Fact]
    public async Task What_a_change_does_not_touch_depends_on_nothing_it_names()
    {
        await using var folder = await OpenAsync();
        await folder.SaveAsync(Visit("Ana", 1, "new"), Visit("Ben", 2, "child"));

        var changed = await ChangesAsync(folder, async session =>
        {
            var ben = (await session.Query<Visit, VisitIndex>(row => row.Patient == "Ben").FirstOrDefaultAsync())!;
            ben.Note = "called";
            await session.SaveAsync(ben);
        });

        foreach (var question in (int[])[2, 3, 8, 11, 12, 13, 14, 16])
        {
            var (_, keys) = await AnswerAsync(folder, Questions[question], question is 2 or 13 or 16 ? 0 : question is 8 ? 1 : question is 11 ? 0 : 1);
            Assert.False(keys.Overlaps(changed), $"Question {question} depends on {string.Join(", ", keys)}.");
        }
    }

    [Fact]
    public async Task Sql_of_the_callers_own_may_look_at_anything()
    {
        await using var folder = await OpenAsync();

        foreach (var question in (Func<ISession, int, Task<object>>[])
        [
            async (session, _) => await session.Query<Visit, VisitIndex>().Where("1 = 1").ListAsync(),
            async (session, _) => await session.Query<Visit, VisitIndex>().OrderBy("1").ListAsync(),
        ])
            Assert.Contains(DataKey.Everything, (await AnswerAsync(folder, question, 0)).Keys);
    }

    [Fact]
    public async Task What_is_rolled_back_names_nothing_and_raw_transactions_name_everything()
    {
        await using var folder = await OpenAsync();
        var changed = await ChangesAsync(folder, async session =>
        {
            await session.SaveAsync(Visit("Ana", 1, "new"));
            await session.FlushAsync();
            await session.CancelAsync();
        });
        Assert.Empty(changed);

        changed = await ChangesAsync(folder, session => session.BeginTransactionAsync());
        Assert.Equal([DataKey.Everything], changed);
    }

    private static Task<StoreFolder> OpenAsync() => StoreFolder.OpenAsync(VisitIndexProvider.TablesAsync, new VisitIndexProvider());

    private static Visit Visit(string patient, int room, string tag) =>
        new() { Patient = patient, Room = room, Tags = [tag], Urgency = Urgency.Routine };

    private static async Task<(string Answer, HashSet<string> Keys)[]> AnswersAsync(
        StoreFolder folder, (Func<ISession, int, Task<object>> Question, int Number)[] asked)
    {
        var answers = new (string, HashSet<string>)[asked.Length];
        for (var i = 0; i < asked.Length; i++)
            answers[i] = await AnswerAsync(folder, asked[i].Question, asked[i].Number);

        return answers;
    }

    private static async Task<(string Answer, HashSet<string> Keys)> AnswerAsync(
        StoreFolder folder, Func<ISession, int, Task<object>> question, int number)
    {
        var log = new Log();
        await using var session = new Session((YesSql.Store)folder.Store) { Reads = log };
        return (JsonSerializer.Serialize(await question(session, number)), log.Keys);
    }

    private sealed class Log : IReadLog
    {
        public HashSet<string> Keys { get; } = [];

        public bool IsListening => true;

        public void Add(string key) => Keys.Add(key);
    }

    private static Task<HashSet<string>> ChangeAsync(StoreFolder folder, Random random) => ChangesAsync(folder, async session =>
    {
        var all = (await session.Query<Visit>().ListAsync()).ToArray();
        if (all.Length > 6 || all.Length > 0 && random.Next(4) == 0)
            session.Delete(all[random.Next(all.Length)]);
        else
        {
            var visit = all.Length > 0 && random.Next(2) == 0 ? all[random.Next(all.Length)] : new Visit();
            visit.Patient = Patients[random.Next(3)];
            visit.Room = random.Next(3);
            visit.Floor = random.Next(4) is var floor and < 3 ? floor : null;
            visit.Seen = random.Next(2) == 0;
            visit.Price = random.Next(3);
            visit.Weight = random.Next(3);
            visit.Urgency = (Urgency)random.Next(3);
            visit.Tags = [.. Tags.Where(_ => random.Next(2) == 0)];
            await session.SaveAsync(visit);
        }
    });

    private static async Task<HashSet<string>> ChangesAsync(StoreFolder folder, Func<ISession, Task> work)
    {
        var store = (YesSql.Store)folder.Store;
        var changed = new Changed();
        store.Follower = changed;
        await using (var session = folder.Store.CreateSession())
        {
            await work(session);
            await session.SaveChangesAsync();
        }

        store.Follower = null;
        return changed;
    }

    private sealed class Changed : HashSet<string>, ICommitFollower
    {
        public Task CommittedAsync(IReadOnlySet<string> written)
        {
            UnionWith(written);
            return Task.CompletedTask;
        }
    }
}
