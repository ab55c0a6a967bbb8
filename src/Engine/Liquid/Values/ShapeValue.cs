namespace OrchardCore.Liquid;

/// <summary>
/// A shape as a template sees it. A member is, in this order: a property of its type, one of its properties by name,
/// what a feature registered for the type, a child of that name.
/// </summary>
internal sealed class ShapeValue(IShape shape) : FluidValue
{
    public IShape Shape => shape;
    public override FluidValues Type => FluidValues.Object;

    public override ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        Member(name) is { } value ? new(Create(value, context.Options))
        : context.Options.MemberAccessStrategy.GetAccessor(shape.GetType(), name) is { } accessor ? AskAsync(accessor, name, context)
        : shape is Shape own && own.Named(name) is { } child ? new(new ShapeValue(child))
        : new(NilValue.Instance);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public override IEnumerable<FluidValue> Enumerate(TemplateContext context) =>
        shape.Items.Select(item => Create(item, context.Options));

    public override bool Equals(FluidValue? other) =>
        other is ShapeValue value && ReferenceEquals(value.Shape, shape);
    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);
    public override int GetHashCode() => shape.GetHashCode();
    public override bool ToBooleanValue() => true;
    public override decimal ToNumberValue() => 0;
    public override object ToObjectValue() => shape;

    // A shape is shown by `shape_render`, which can wait for it; by itself it is not text.
    public override string ToStringValue() => "";

    [Obsolete("Nothing asks for it any more.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
    }

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;

    private object? Member(string name)
    {
        if (PropertyGetters.Of(shape.GetType(), name)?.Invoke(shape) is { } own)
            return own;

        return shape.Properties.TryGetValue(name, out var value) && value is not null ? value : name switch
        {
            // A view model that only acts as a shape has these members hidden.
            "Items" => shape.Items,
            "Metadata" => shape.Metadata,
            "Classes" => shape.Classes,
            "Attributes" => shape.Attributes,
            "Properties" => shape.Properties,
            "Id" => shape.Id,
            "TagName" => shape.TagName,
            "HasItems" => shape.Items.Count > 0,
            _ => null,
        };
    }

    private async ValueTask<FluidValue> AskAsync(IMemberAccessor accessor, string name, TemplateContext context)
    {
        var value = accessor is IAsyncMemberAccessor slow
            ? await slow.GetAsync(shape, name, context)
            : accessor.Get(shape, name, context);
        return Create(value, context.Options);
    }
}
