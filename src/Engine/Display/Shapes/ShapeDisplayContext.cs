namespace OrchardCore.DisplayManagement.Implementation;

public class ShapeDisplayContext
{
    public IHtmlContent? ChildContent { get; set; }
    public DisplayContext DisplayContext { get; set; } = null!;
    public IServiceProvider ServiceProvider { get; set; } = null!;
    public IShape Shape { get; set; } = null!;
}
