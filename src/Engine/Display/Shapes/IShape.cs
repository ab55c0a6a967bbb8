namespace OrchardCore.DisplayManagement;

public interface IShape
{
    ValueTask<IShape> AddAsync(object? item, string? position);
    IDictionary<string, string> Attributes { get; }
    IList<string> Classes { get; }
    string? Id { get; set; }
    IReadOnlyList<IPositioned> Items { get; }
    ShapeMetadata Metadata { get; }
    IDictionary<string, object?> Properties { get; }
    string? TagName { get; set; }
}
