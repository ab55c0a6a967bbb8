namespace OrchardCore.AdminDashboard.Indexes;

public class DashboardPartIndex : MapIndex
{
    public double Position { get; set; }
}

internal sealed class DashboardPartIndexes : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) => context.For<DashboardPartIndex>()
        .When(item => item.Has<DashboardPart>())
        .Map(item => new DashboardPartIndex { Position = item.GetOrCreate<DashboardPart>().Position });
}
