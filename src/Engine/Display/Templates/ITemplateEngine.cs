namespace OrchardCore.DisplayManagement.Templates;

/// <summary>
/// Reads the template files of one kind. One engine serves the whole process (registered with the host, not with
/// tenants); a file is read when first needed and kept.
/// </summary>
internal interface ITemplateEngine
{
    /// <summary>With the dot: <c>.liquid</c>.</summary>
    string Extension { get; }

    IShapeTemplate Open(ExtensionResource file);
}

/// <summary>A template that is shared by all tenants: what differs by request comes with the context.</summary>
internal interface IShapeTemplate
{
    ValueTask RenderAsync(DisplayContext context, TextWriter output);
}

/// <summary>A template that is a method of the engine.</summary>
internal sealed class CodedTemplate(Func<DisplayContext, TextWriter, ValueTask> render) : IShapeTemplate
{
    public ValueTask RenderAsync(DisplayContext context, TextWriter output) => render(context, output);
}
