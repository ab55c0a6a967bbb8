namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>Zones may have a template each: <c>Zone-Footer.liquid</c>.</summary>
internal sealed class CoreShapeTable : IShapeTableProvider
{
    public ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        builder.Describe("Zone").OnDisplaying(context =>
        {
            if (context.Shape.GetProperty("ZoneName") is string name)
                context.Shape.Metadata.Alternates.Add("Zone__" + name);
        });
        return ValueTask.CompletedTask;
    }
}
