namespace OrchardCore.Liquid;

/// <summary>The tags that make shapes and change them.</summary>
internal static class ShapeTags
{
    public static void AddTo(LiquidViewParser parser)
    {
        parser.Tag("shape", ShapeAsync);
        Change(parser, "shape_type", (shape, call) => shape.Metadata.Type = First(call));
        Change(parser, "shape_display_type", (shape, call) => shape.Metadata.DisplayType = First(call));
        Change(parser, "shape_position", (shape, call) => shape.Metadata.Position = First(call));
        Change(parser, "shape_tab", (shape, call) => shape.Metadata.Tab = First(call));
        Change(parser, "shape_clear_alternates", (shape, _) => shape.Metadata.Alternates.Clear());
        Change(parser, "shape_add_alternates", (shape, call) => Each(call, shape.Metadata.Alternates.Add));
        Change(parser, "shape_clear_wrappers", (shape, _) => shape.Metadata.Wrappers.Clear());
        Change(parser, "shape_add_wrappers", (shape, call) => Each(call, shape.Metadata.Wrappers.Add));
        Change(parser, "shape_clear_classes", (shape, _) => shape.Classes.Clear());
        Change(parser, "shape_add_classes", (shape, call) => Each(call, shape.Classes.Add));
        Change(parser, "shape_clear_attributes", (shape, _) => shape.Attributes.Clear());
        Change(parser, "shape_add_attributes", AddAttributes);
        Change(parser, "shape_add_properties", AddProperties);
        Change(parser, "shape_remove_property", (shape, call) => shape.Properties.Remove(First(call)));
        Change(parser, "shape_remove_item", (shape, call) => (shape as Shape)?.Remove(First(call)));
        Change(parser, "shape_cache", Cache);
        Change(parser, "shape_pager", Pager);
    }

    private static void Change(LiquidViewParser parser, string name, Action<IShape, TagCall> change) =>
        parser.SubjectTag(name, async call =>
        {
            if ((await call.SubjectAsync()).ToObjectValue() is IShape shape)
                change(shape, call);
        });

    private static async ValueTask ShapeAsync(TagCall call)
    {
        var type = call.Arguments.AtOr(0, "type").ToStringValue();
        if (type.Length == 0)
            throw new InvalidOperationException("A shape needs a type, as in {% shape \"Menu\" %}.");

        var shape = await call.Context.Services.GetRequiredService<IShapeFactory>().CreateAsync(type);
        foreach (var (name, value) in call.Arguments.Named)
            Describe(shape, name, value);

        if (call.Arguments.TryGet("cache_id", out _))
            Cache(shape, call);

        await call.Context.WriteAsync(shape, call.Writer);
    }

    private static void Describe(IShape shape, string name, FluidValue value)
    {
        switch (name)
        {
            case "type":
                break;
            case "id":
                shape.Id = value.ToStringValue();
                break;
            case "class":
                foreach (var word in ShapeNames.Words(value.ToStringValue()))
                    shape.Classes.Add(word);

                break;
            case "alternate":
                foreach (var word in ShapeNames.Words(value.ToStringValue()))
                    shape.Metadata.Alternates.Add(word);

                break;
            case "wrapper":
                foreach (var word in ShapeNames.Words(value.ToStringValue()))
                    shape.Metadata.Wrappers.Add(word);

                break;
            default:
                if (!name.StartsWith("cache_", StringComparison.Ordinal))
                    shape.Properties[ShapeNames.Pascal(name)] = Plain(value);

                break;
        }
    }

    /// <summary>Values as C# would have them: whole numbers are integers.</summary>
    private static object? Plain(FluidValue value) =>
        value.Type == FluidValues.Number && value.ToNumberValue() is var number && number == decimal.Truncate(number) &&
        number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : value.ToObjectValue();

    private static string First(TagCall call) => call.Arguments.At(0).ToStringValue();

    private static void Each(TagCall call, Action<string> add)
    {
        var value = call.Arguments.At(0);
        var words = value.Type == FluidValues.Array
            ? value.Enumerate(call.Context).Select(item => item.ToStringValue())
            : ShapeNames.Words(value.ToStringValue());
        foreach (var word in words)
            add(word);
    }

    private static void AddAttributes(IShape shape, TagCall call)
    {
        foreach (var (name, value) in call.Arguments.Named)
            shape.Attributes[name.Replace('_', '-')] = value.ToStringValue();
    }

    private static void AddProperties(IShape shape, TagCall call)
    {
        foreach (var (name, value) in call.Arguments.Named)
            shape.Properties[ShapeNames.Pascal(name)] = Plain(value);
    }

    private static void Pager(IShape shape, TagCall call)
    {
        foreach (var (name, value) in call.Arguments.Named)
        {
            // "item_classes" and the like are lists of words.
            shape.Properties[ShapeNames.Pascal(name)] = name.EndsWith("_classes", StringComparison.Ordinal)
                ? ShapeNames.Words(value.ToStringValue())
                : Plain(value);
        }
    }

    private static void Cache(IShape shape, TagCall call)
    {
        var arguments = call.Arguments;
        shape.Metadata.Cache(arguments.Text("cache_id") ?? shape.Metadata.Type).Describe(
            arguments.Text("cache_context"), arguments.Text("cache_dependency") ?? arguments.Text("cache_tag"),
            arguments.Text("cache_expires_after") ?? arguments.Text("cache_fixed_duration"),
            arguments.Text("cache_expires_sliding") ?? arguments.Text("cache_sliding_duration"));
    }
}
