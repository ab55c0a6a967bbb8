namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>The children of a shape in the order of their positions; equal positions keep the order of arrival.</summary>
internal sealed class ShapeItems
{
    private readonly List<IPositioned> _items = [];
    private bool _sorted = true;

    internal IReadOnlyList<IPositioned> Ordered
    {
        get
        {
            if (!_sorted && !IsInOrder())
            {
                var ordered = _items.OrderBy(item => item.Position, PositionComparer.Instance).ToArray();
                _items.Clear();
                _items.AddRange(ordered);
            }

            _sorted = true;
            return _items;
        }
    }

    internal int Count => _items.Count;

    internal void Add(object? item, string? position)
    {
        var positioned = item switch
        {
            null => null,
            IPositioned already => already,
            IHtmlContent html => new PositionedContent(html),
            _ => new PositionedContent(new StringHtmlContent(Convert.ToString(item, CultureInfo.CurrentCulture) ?? "")),
        };

        if (positioned is null)
            return;

        if (position is not null)
            positioned.Position = position;

        _items.Add(positioned);
        _sorted = _items.Count == 1;
    }

    private bool IsInOrder()
    {
        for (var i = 1; i < _items.Count; i++)
        {
            if (PositionComparer.Instance.Compare(_items[i - 1].Position, _items[i].Position) > 0)
                return false;
        }

        return true;
    }

    internal void Remove(string name) =>
        _items.RemoveAll(item => item is IShape shape && shape.Metadata.Name == name);

    internal IShape? Named(string name)
    {
        foreach (var item in _items)
        {
            if (item is IShape shape && shape.Metadata.Name == name)
                return shape;
        }

        return null;
    }
}
