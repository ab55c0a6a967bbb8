namespace OrchardCore.Liquid;

/// <summary>A template file: parsed when a page first needs it, then shared by all tenants.</summary>
internal sealed class LiquidShapeTemplate(string name, Func<string> read) : IShapeTemplate
{
    private const int MaxDepth = 60;

    private readonly Lazy<IFluidTemplate> _template = new(() => LiquidTemplates.Parse(read(), name));

    public async ValueTask RenderAsync(DisplayContext context, TextWriter output)
    {
        var liquid = context.ServiceProvider.GetRequiredService<LiquidTemplateContext>();
        var (outer, model, template, text) = (liquid.Shape, liquid.Current, liquid.Template, liquid.Text);
        if (++liquid.ShapeRecursions > MaxDepth)
        {
            liquid.ShapeRecursions--;
            throw new InvalidOperationException($"{name}: shapes are nested more than {MaxDepth} deep.");
        }

        (liquid.Shape, liquid.Current, liquid.Template, liquid.Text) = (context.Value, new ShapeValue(context.Value), name, read);
        liquid.EnterChildScope();
        try
        {
            await _template.Value.RenderAsync(output, LiquidEncoding.Html, liquid);
        }
        catch (Exception exception) when (
            exception is not (LiquidSyntaxException or LiquidRenderException or OperationCanceledException))
        {
            throw new LiquidRenderException($"{name}: {exception.Message}", exception);
        }
        finally
        {
            liquid.ReleaseScope();
            (liquid.Shape, liquid.Current, liquid.Template, liquid.Text) = (outer, model, template, text);
            liquid.ShapeRecursions--;
        }
    }
}
