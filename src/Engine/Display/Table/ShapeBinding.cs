namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>A template, or a method, that shows shapes of a type.</summary>
public sealed class ShapeBinding
{
    public string BindingName { get; set; } = null!;
    public string BindingSource { get; set; } = null!;
    public Func<DisplayContext, Task<IHtmlContent>> BindingAsync { get; set; } = null!;

    /// <summary>Writes straight into the page, where the binding can.</summary>
    internal Templates.IShapeTemplate? Template { get; init; }
}
