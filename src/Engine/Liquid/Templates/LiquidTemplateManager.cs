namespace OrchardCore.Liquid;

/// <summary>Renders templates out of content and settings, within limits.</summary>
internal sealed class LiquidTemplateManager(LiquidTemplateContext context, ShapeBuffers buffers) : ILiquidTemplateManager
{
    private const string InContent = "A template in content";
    private const int MaxOutput = 2_000_000;

    public async Task<string> RenderStringAsync(
        string template, TextEncoder encoder, object? model, IEnumerable<KeyValuePair<string, FluidValue>> properties)
    {
        if (string.IsNullOrEmpty(template) || !LiquidTemplates.IsTemplate(template))
            return template ?? "";

        await using var writer = new StringWriter();
        await RenderAsync(template, writer, encoder, model, properties);
        return writer.ToString();
    }

    public async Task<IHtmlContent> RenderHtmlContentAsync(
        string template, TextEncoder encoder, object? model, IEnumerable<KeyValuePair<string, FluidValue>> properties)
    {
        if (string.IsNullOrEmpty(template))
            return HtmlString.Empty;

        if (!LiquidTemplates.IsTemplate(template))
            return new HtmlString(template);

        var buffer = buffers.Rent();
        await RenderAsync(template, buffer, encoder, model, properties);
        return buffer;
    }

    public async Task RenderAsync(
        string template, TextWriter writer, TextEncoder encoder, object? model,
        IEnumerable<KeyValuePair<string, FluidValue>> properties)
    {
        if (string.IsNullOrEmpty(template))
            return;

        // The encoder of the container knows Latin letters only; a page is UTF-8.
        if (encoder == HtmlEncoder.Default)
            encoder = LiquidEncoding.Html;

        var parsed = LiquidTemplates.OfText(template, InContent);
        var (steps, shape, outer, name, text) = (context.Steps, context.Shape, context.Current, context.Template, context.Text);
        context.EnterChildScope();
        try
        {
            context.Steps = 0;
            if (model is not null)
                context.Current = FluidValue.Create(model, context.Options);

            (context.Template, context.Text) = (Place(context.Current), () => template);
            foreach (var (key, value) in properties)
            {
                if (key == TemplateRewriter.Model)
                    context.Current = value;
                else
                    context.SetValue(key, value);
            }

            await parsed.RenderAsync(new LimitedWriter(writer, MaxOutput), encoder, context);
        }
        finally
        {
            context.ReleaseScope();
            (context.Steps, context.Shape, context.Current, context.Template, context.Text) = (steps, shape, outer, name, text);
        }
    }

    /// <summary>Which item's template it is, where that is known.</summary>
    private static string Place(FluidValue? model) =>
        model is not null && LiquidValues.ContentItemOf(model) is { ContentItemId: { } id } ? $"{InContent} ('{id}')" : InContent;

    public bool Validate(string template, out IEnumerable<string> errors)
    {
        try
        {
            var parsed = LiquidTemplates.Parse(template, "template");
            var missing = parsed is FilteredTemplate filtered ? filtered.Missing(context.Options) : [];
            errors = [.. missing.Select(name =>
                $"template({UnknownNames.LineOf(template, UnknownNames.LineOfFilter(name))}): no feature of this site has the filter '{name}'.")];
            return !errors.Any();
        }
        catch (LiquidSyntaxException exception)
        {
            errors = [exception.Message];
            return false;
        }
    }
}
