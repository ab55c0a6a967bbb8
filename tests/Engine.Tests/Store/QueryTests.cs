using System.Linq.Expressions;
using CsCheck;
using YesSql;
using YesSql.Services;

namespace Engine.Tests.Store;

/// <summary>A query over an index finds what the same LINQ finds in a list.</summary>
public sealed class QueryTests
{
    private static readonly string[] Names = ["", "Ana", "ana", "Ben", "O'Neil", "50% off", "a_b", "\"; DROP TABLE \"Document\"; --", "Zoë"];

    private static readonly Gen<DateTime> Times =
        Gen.Int[0, 40].Select(hours => new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddHours(hours).AddTicks(hours % 3));

    private static readonly Gen<Visit> Visits =
        from patient in OneOf(Names)
        from note in OneOf<string?>([null, .. Names])
        from room in Gen.Int[0, 5]
        from floor in Gen.Int[0, 3].Nullable()
        from seen in Gen.Bool
        from price in OneOf(0m, 0.1m, 12.5m, 1000m, 19.99m)
        from weight in OneOf(0, 0.1, 62.5, 1e9)
        from urgency in Gen.Enum<Urgency>()
        from due in Times
        from seenAt in Times.Nullable()
        from tags in OneOf("new", "child", "urgent").Array[0, 3]
        select new Visit
        {
            Patient = patient, Note = note, Room = room, Floor = floor, Seen = seen, Price = price, Weight = weight,
            Urgency = urgency, DueUtc = due, SeenUtc = seenAt, Tags = tags,
        };

    private static readonly Gen<Expression<Func<VisitIndex, bool>>> Leaves = Gen.OneOf(
        OneOf(Names).Select(name => Where(it => it.Patient == name)),
        OneOf(Names).Select(name => Where(it => it.Patient != name)),
        OneOf<string?>([null, .. Names]).Select(note => Where(it => it.Note == note)),
        OneOf<string?>([null, .. Names]).Select(note => Where(it => it.Note != note)),
        OneOf<string?>([null, .. Names]).Select(note => Where(it => note == it.Note)),
        Gen.Const(Where(it => null != it.Note)),
        Gen.Int[0, 5].Select(room => Where(it => it.Room >= room)),
        Gen.Int[0, 5].Select(room => Where(it => it.Room + 1 < room)),
        Gen.Int[0, 3].Nullable().Select(floor => Where(it => it.Floor == floor)),
        Gen.Int[0, 3].Nullable().Select(floor => Where(it => it.Floor > floor)),
        Gen.Int[0, 3].Nullable().Select(floor => Where(it => it.Floor != it.Room)),
        Gen.Int[0, 3].Select(floor => Where(it => it.Floor.HasValue && it.Floor.Value <= floor)),
        Gen.Int[0, 3].Select(floor => Where(it => (it.Floor ?? 0) == floor)),
        Gen.Bool.Select(seen => Where(it => it.Seen == seen)),
        Gen.Const(Where(it => it.Seen)),
        Gen.Const(Where(it => it.Floor.HasValue)),
        Gen.Const(Where(it => string.IsNullOrEmpty(it.Note))),
        OneOf(0.1m, 12.5m, 500m).Select(price => Where(it => it.Price <= price)),
        OneOf(0.1, 62.5, 5).Select(weight => Where(it => it.Weight == weight)),
        Gen.Enum<Urgency>().Select(urgency => Where(it => it.Urgency == urgency)),
        Gen.Enum<Urgency>().Array[0, 3].Select(some => Where(it => some.Contains(it.Urgency))),
        Times.Select(time => Where(it => it.DueUtc < time)),
        Times.Nullable().Select(time => Where(it => it.SeenUtc >= time)),
        Times.Select(time => Where(it => it.SeenUtc == null || it.SeenUtc != time)),
        OneOf(Names).Array[0, 3].Select(names => Where(it => names.Contains(it.Patient))),
        OneOf<string?>([null, .. Names]).List[0, 3].Select(names => Where(it => names.Contains(it.Note))),
        Gen.Int[0, 5].List[0, 3].Select(rooms => Where(it => !rooms.Contains(it.Room))),
        Gen.Int[0, 5].Array[0, 3].Select(rooms => Where(it => it.Room.IsIn(rooms))),
        Gen.Int[0, 5].Array[0, 3].Select(rooms => Where(it => it.Room.IsNotIn(rooms))),
        OneOf("Ana", "%", "_", "'", "\\", "DROP").Select(part => Where(it => it.Patient.Contains(part, StringComparison.OrdinalIgnoreCase))),
        OneOf("A", "50%", "\"").Select(part => Where(it => it.Patient.StartsWith(part, StringComparison.OrdinalIgnoreCase))),
        OneOf("n", "off", "--").Select(part => Where(it => it.Patient.EndsWith(part, StringComparison.OrdinalIgnoreCase))));

    private static readonly Gen<Expression<Func<VisitIndex, bool>>> Predicates = Gen.Recursive<Expression<Func<VisitIndex, bool>>>(
        (depth, inner) => depth >= 3 ? Leaves : Gen.Frequency(
            (3, Leaves),
            (2, Gen.Select(inner, inner, (left, right) => Combine(left, right, Expression.AndAlso))),
            (2, Gen.Select(inner, inner, (left, right) => Combine(left, right, Expression.OrElse))),
            (1, inner.Select(it => Expression.Lambda<Func<VisitIndex, bool>>(Expression.Not(it.Body), it.Parameters)))));

    [Fact]
    public Task A_predicate_finds_what_it_finds_in_a_list() =>
        Gen.Select(Visits.List[0, 12], Predicates.Array[1, 4]).SampleAsync(async (visits, predicates) =>
        {
            await using var folder = await OpenAsync(visits);
            await using var session = folder.Store.CreateSession();
            var rows = (await session.QueryIndex<VisitIndex>().OrderBy(it => it.Id).ListAsync()).ToList();

            foreach (var predicate in predicates)
            {
                var expected = rows.Where(predicate.Compile()).Select(it => it.Id);
                var found = await session.QueryIndex(predicate).OrderBy(it => it.Id).ListAsync();
                Assert.Equal(expected, found.Select(it => it.Id));

                var documents = await session.Query<Visit, VisitIndex>(predicate).CountAsync();
                Assert.Equal(expected.Count(), documents);
            }
        }, iter: 60);

    [Fact]
    public Task Pages_of_an_index_are_those_of_a_list() =>
        Gen.Select(Visits.List[0, 8], Gen.Int[0, 8], Gen.Int[1, 8]).SampleAsync(async (visits, skip, take) =>
        {
            await using var folder = await OpenAsync(visits);
            await using var session = folder.Store.CreateSession();
            var rows = (await session.QueryIndex<VisitIndex>().OrderBy(it => it.Id).ListAsync()).Select(it => it.Id).ToList();

            var page = await session.QueryIndex<VisitIndex>().OrderBy(it => it.Id).Skip(skip).Take(take).ListAsync();

            Assert.Equal(rows.Skip(skip).Take(take), page.Select(it => it.Id));
        }, iter: 20);

    [Fact]
    public Task Rows_come_back_as_they_were_mapped() => Visits.List[1, 5].SampleAsync(async visits =>
    {
        await using var folder = await OpenAsync(visits);

        var rows = await folder.InAsync(session => session.QueryIndex<VisitIndex>().OrderBy(it => it.Id).ListAsync());

        Assert.Equal(visits.Select(Values), rows.Select(Values));
    }, iter: 20);

    [Fact]
    public Task Pages_in_order_are_those_of_a_list() =>
        Gen.Select(Visits.List[0, 15], Gen.Int[0, 8], Gen.Int[1, 8], Gen.Bool).SampleAsync(async (visits, skip, take, down) =>
        {
            await using var folder = await OpenAsync(visits);
            await using var session = folder.Store.CreateSession();
            var query = session.Query<Visit, VisitIndex>(it => it.Room != 2);
            query = down
                ? query.OrderByDescending(it => it.DueUtc).ThenBy(it => it.Room).ThenBy(it => it.Id)
                : query.OrderBy(it => it.Price).ThenByDescending(it => it.Floor).ThenBy(it => it.Id);

            var count = await query.CountAsync();
            var page = await query.Skip(skip).Take(take).ListAsync();

            var kept = visits.Where(it => it.Room != 2);
            var expected = down
                ? kept.OrderByDescending(it => it.DueUtc).ThenBy(it => it.Room)
                : kept.OrderBy(it => it.Price).ThenByDescending(it => it.Floor);
            Assert.Equal(expected.Count(), count);
            Assert.Equal(expected.Skip(skip).Take(take).Select(it => it.Id), page.Select(it => it.Id));
        }, iter: 40);

    [Fact]
    public Task A_document_with_several_rows_is_found_once() =>
        Gen.Select(Visits.List[0, 12], Gen.Int[1, 5]).SampleAsync(async (visits, take) =>
        {
            await using var folder = await OpenAsync(visits);
            await using var session = folder.Store.CreateSession();

            var all = await session.Query<Visit, VisitTagIndex>(it => it.Tag != "urgent").ListAsync();
            var page = await session.Query<Visit, VisitTagIndex>(it => it.Tag != "urgent").OrderBy(it => it.Tag).Take(take).ListAsync();
            var count = await session.Query<Visit, VisitTagIndex>(it => it.Tag != "urgent").CountAsync();

            var expected = visits.Where(visit => visit.Tags.Any(tag => tag != "urgent")).Select(it => it.Id).ToHashSet();
            Assert.Equal(expected, all.Select(it => it.Id).ToHashSet());
            Assert.Equal(expected.Count, all.Count());
            Assert.Equal(expected.Count, count);
            Assert.Equal(Math.Min(take, count), page.Select(it => it.Id).Distinct().Count());
        }, iter: 30);

    [Fact]
    public Task Alternatives_may_be_about_several_indexes() =>
        Gen.Select(Visits.List[0, 12], Leaves, Leaves).SampleAsync(async (visits, one, other) =>
        {
            await using var folder = await OpenAsync(visits);
            await using var session = folder.Store.CreateSession();
            var rows = (await session.QueryIndex<VisitIndex>().OrderBy(it => it.Id).ListAsync()).ToList();

            var any = await session.Query<Visit>()
                .Any(it => it.With(one), it => it.With<VisitTagIndex>(tag => tag.Tag == "new"), it => it.With(other)).ListAsync();
            var all = await session.Query<Visit>()
                .All(it => it.With(one), it => it.With<VisitTagIndex>(tag => tag.Tag == "new"), it => it.With<VisitTagIndex>(tag => tag.Tag == "child"))
                .ListAsync();

            var (isOne, isOther) = (one.Compile(), other.Compile());
            var pairs = visits.Zip(rows).ToArray();
            Assert.Equal(
                pairs.Where(it => isOne(it.Second) || it.First.Tags.Contains("new") || isOther(it.Second)).Select(it => it.First.Id),
                any.Select(it => it.Id).Order());
            Assert.Equal(
                pairs.Where(it => isOne(it.Second) && it.First.Tags.Contains("new") && it.First.Tags.Contains("child")).Select(it => it.First.Id),
                all.Select(it => it.Id).Order());
        }, iter: 30);

    [Fact]
    public async Task An_index_may_be_compared_with_rows_of_another()
    {
        await using var folder = await OpenAsync([new() { Patient = "new", Room = 1 }, new() { Patient = "x", Tags = ["new"] }]);

        var found = await folder.InAsync(session => session.QueryIndex<VisitIndex>(
            it => it.Patient.IsIn<VisitTagIndex>(tag => tag.Tag, tag => tag.Tag != "child")).ListAsync());
        var others = await folder.InAsync(session => session.QueryIndex<VisitIndex>(
            it => it.Patient.IsNotInAny<VisitTagIndex>(tag => tag.Tag)).ListAsync());

        Assert.Equal(("new", "x"), (found.Single().Patient, others.Single().Patient));
    }

    [Fact]
    public async Task Sql_of_the_caller_takes_its_values_as_parameters()
    {
        await using var folder = await OpenAsync([new() { Patient = Names[7], Room = 1 }, new() { Patient = "Ana", Room = 2 }]);
        await using var session = folder.Store.CreateSession();

        var found = await session.Query<Visit, VisitIndex>()
            .Where(dialect => $"{dialect.QuoteForColumnName("Patient")} = @Name").WithParameter("Name", Names[7])
            .OrderBy(it => it.Room).ListAsync();

        Assert.Equal(1, found.Single().Room);
    }

    [Fact]
    public async Task A_predicate_that_can_not_be_translated_is_named()
    {
        await using var folder = await OpenAsync([]);
        await using var session = folder.Store.CreateSession();

        var refused = Assert.Throws<NotSupportedException>(() => session.QueryIndex<VisitIndex>(it => it.Patient.Trim() == "Ana"));

        Assert.Contains("Trim", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<StoreFolder> OpenAsync(List<Visit> visits)
    {
        var folder = await StoreFolder.OpenAsync(VisitIndexProvider.TablesAsync, new VisitIndexProvider());
        await folder.SaveAsync([.. visits]);
        return folder;
    }

    private static Expression<Func<VisitIndex, bool>> Where(Expression<Func<VisitIndex, bool>> predicate) => predicate;

    private static Expression<Func<VisitIndex, bool>> Combine(
        Expression<Func<VisitIndex, bool>> left, Expression<Func<VisitIndex, bool>> right,
        Func<Expression, Expression, BinaryExpression> combine) => Expression.Lambda<Func<VisitIndex, bool>>(
        combine(left.Body, new Renamed(right.Parameters[0], left.Parameters[0]).Visit(right.Body)), left.Parameters);

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static object Values(Visit it) =>
        (it.Patient, it.Note, it.Room, it.Floor, it.Seen, it.Price, (it.Weight, it.Urgency, it.DueUtc, it.SeenUtc));

    private static object Values(VisitIndex it) =>
        (it.Patient, it.Note, it.Room, it.Floor, it.Seen, it.Price, (it.Weight, it.Urgency, it.DueUtc, it.SeenUtc));

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
