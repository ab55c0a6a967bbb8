namespace OrchardCore.DisplayManagement.Templates;

/// <summary>A template that is a method of the engine.</summary>
internal sealed class CodedTemplate(Func<DisplayContext, TextWriter, ValueTask> render) : IShapeTemplate
{
    public ValueTask RenderAsync(DisplayContext context, TextWriter output) => render(context, output);
}
