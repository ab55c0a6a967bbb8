namespace OrchardCore.Layers.ViewModels;

public class WidgetWrapper : ShapeViewModel
{
    public WidgetWrapper()
        : base("Widget_Wrapper")
    {
    }

    public ContentItem Widget { get; set; } = null!;
    public IShape Content { get; set; } = null!;
}
