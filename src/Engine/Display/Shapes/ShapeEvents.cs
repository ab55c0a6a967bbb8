namespace OrchardCore.DisplayManagement.Implementation;

public interface IShapeFactoryEvents
{
    void Created(ShapeCreatedContext context);
    void Creating(ShapeCreatingContext context);
}

/// <summary>A shape about to be made.</summary>
public class ShapeCreatingContext
{
    public required IServiceProvider ServiceProvider { get; set; }
    public required IShapeFactory ShapeFactory { get; set; }
    public dynamic? New { get; set; }
    public required string ShapeType { get; set; }
    public required Func<ValueTask<IShape>> CreateAsync { get; set; }
    public Func<IShape> Create { set => CreateAsync = () => new(value()); }
    public IList<Func<ShapeCreatedContext, Task>> OnCreated { get; } = [];
}

public class ShapeCreatedContext
{
    public dynamic New { get; set; } = null!;
    public IServiceProvider ServiceProvider { get; set; } = null!;
    public IShape Shape { get; set; } = null!;
    public IShapeFactory ShapeFactory { get; set; } = null!;
    public string ShapeType { get; set; } = null!;
}

public interface IShapeDisplayEvents
{
    Task DisplayedAsync(ShapeDisplayContext context);
    Task DisplayingAsync(ShapeDisplayContext context);
    Task DisplayingFinalizedAsync(ShapeDisplayContext context);
}

public class ShapeDisplayContext
{
    public IHtmlContent? ChildContent { get; set; }
    public DisplayContext DisplayContext { get; set; } = null!;
    public IServiceProvider ServiceProvider { get; set; } = null!;
    public IShape Shape { get; set; } = null!;
}

/// <summary>A shape on its way to its template.</summary>
public class DisplayContext
{
    public DisplayContext()
    {
    }

    public DisplayContext(DisplayContext context)
    {
        ServiceProvider = context.ServiceProvider;
        DisplayHelper = context.DisplayHelper;
        Value = context.Value;
        HtmlFieldPrefix = context.HtmlFieldPrefix;
    }

    public IServiceProvider ServiceProvider { get; set; } = null!;
    public IDisplayHelper DisplayHelper { get; set; } = null!;
    public IShape Value { get; set; } = null!;
    public string HtmlFieldPrefix { get; set; } = "";
}
