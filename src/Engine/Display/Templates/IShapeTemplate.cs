namespace OrchardCore.DisplayManagement.Templates;

/// <summary>A template that is shared by all tenants: what differs by request comes with the context.</summary>
internal interface IShapeTemplate
{
    ValueTask RenderAsync(DisplayContext context, TextWriter output);
}
