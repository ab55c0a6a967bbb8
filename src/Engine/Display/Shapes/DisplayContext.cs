namespace OrchardCore.DisplayManagement.Implementation;

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
