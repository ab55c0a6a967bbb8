using YesSql.Indexes;
using YesSql.Sql;

namespace Engine.Tests.Store;

internal enum Urgency
{
    Routine,
    Soon,
    Now,
}

/// <summary>A document with a property of every kind that an index may have.</summary>
internal sealed class Visit
{
    public long Id { get; set; }
    public string Patient { get; set; } = "";
    public string? Note { get; set; }
    public int Room { get; set; }
    public int? Floor { get; set; }
    public bool Seen { get; set; }
    public decimal Price { get; set; }
    public double Weight { get; set; }
    public Urgency Urgency { get; set; }
    public DateTime DueUtc { get; set; }
    public DateTime? SeenUtc { get; set; }
    public string[] Tags { get; set; } = [];
}

internal sealed class VisitIndex : MapIndex
{
    public string Patient { get; set; } = "";
    public string? Note { get; set; }
    public int Room { get; set; }
    public int? Floor { get; set; }
    public bool Seen { get; set; }
    public decimal Price { get; set; }
    public double Weight { get; set; }
    public Urgency Urgency { get; set; }
    public DateTime DueUtc { get; set; }
    public DateTime? SeenUtc { get; set; }
}

internal sealed class VisitTagIndex : MapIndex
{
    public string Tag { get; set; } = "";
}

internal sealed class VisitsInRoomIndex : ReduceIndex
{
    public int Room { get; set; }
    public int Count { get; set; }
}

internal sealed class VisitIndexProvider : IndexProvider<Visit>
{
    public override void Describe(DescribeContext<Visit> context)
    {
        context.For<VisitIndex>().Map(visit => new VisitIndex
        {
            Patient = visit.Patient,
            Note = visit.Note,
            Room = visit.Room,
            Floor = visit.Floor,
            Seen = visit.Seen,
            Price = visit.Price,
            Weight = visit.Weight,
            Urgency = visit.Urgency,
            DueUtc = visit.DueUtc,
            SeenUtc = visit.SeenUtc,
        });
        context.For<VisitTagIndex>()
            .When(visit => visit.Tags.Length > 0)
            .Map(visit => visit.Tags.Select(tag => new VisitTagIndex { Tag = tag }));
        context.For<VisitsInRoomIndex, int>()
            .Map(visit => new VisitsInRoomIndex { Room = visit.Room, Count = 1 })
            .Group(index => index.Room)
            .Reduce(group => new VisitsInRoomIndex { Room = group.Key, Count = group.Sum(it => it.Count) })
            .Delete((index, removed) =>
            {
                index.Count -= removed.Sum(it => it.Count);
                return index.Count > 0 ? index : null;
            });
    }

    public static async Task TablesAsync(ISchemaBuilder schema)
    {
        await schema.CreateMapIndexTableAsync<VisitIndex>(table => table
            .Column<string>("Patient", column => column.WithLength(50))
            .Column<string>("Note")
            .Column<int>("Room")
            .Column<int?>("Floor")
            .Column<bool>("Seen")
            .Column<decimal>("Price")
            .Column<double>("Weight")
            .Column<Urgency>("Urgency")
            .Column<DateTime>("DueUtc")
            .Column<DateTime?>("SeenUtc", column => column.Nullable()));
        await schema.CreateMapIndexTableAsync<VisitTagIndex>(table => table.Column<string>("Tag"));
        await schema.CreateReduceIndexTableAsync<VisitsInRoomIndex>(table => table
            .Column<int>("Room").Column<int>("Count"));
        await schema.AlterIndexTableAsync<VisitIndex>(table => table.CreateIndex("IDX_VisitIndex", "DocumentId", "Room"));
    }
}
