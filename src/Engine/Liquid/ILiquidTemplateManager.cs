namespace OrchardCore.Liquid;

/// <summary>Renders templates that are not files, such as those in content and settings.</summary>
public interface ILiquidTemplateManager
{
    Task<string> RenderStringAsync(
        string template, TextEncoder encoder, object? model, IEnumerable<KeyValuePair<string, FluidValue>> properties);

    Task<IHtmlContent> RenderHtmlContentAsync(
        string template, TextEncoder encoder, object? model, IEnumerable<KeyValuePair<string, FluidValue>> properties);

    Task RenderAsync(
        string template, TextWriter writer, TextEncoder encoder, object? model,
        IEnumerable<KeyValuePair<string, FluidValue>> properties);

    bool Validate(string template, out IEnumerable<string> errors);
}

public static class LiquidTemplateManagerExtensions
{
    public static Task<string> RenderStringAsync(
        this ILiquidTemplateManager manager, string template, TextEncoder encoder) =>
        manager.RenderStringAsync(template, encoder, null, []);
    public static Task<string> RenderStringAsync(
        this ILiquidTemplateManager manager, string template, TextEncoder encoder, object? model) =>
        manager.RenderStringAsync(template, encoder, model, []);

    public static Task<string> RenderStringAsync(
        this ILiquidTemplateManager manager, string template, TextEncoder encoder,
        IEnumerable<KeyValuePair<string, FluidValue>> properties) =>
        manager.RenderStringAsync(template, encoder, null, properties);

    public static Task RenderStringAsync(
        this ILiquidTemplateManager manager, string template, TextWriter writer, TextEncoder encoder) =>
        manager.RenderAsync(template, writer, encoder, null, []);
    public static Task RenderStringAsync(
        this ILiquidTemplateManager manager, string template, TextWriter writer, TextEncoder encoder, object? model) =>
        manager.RenderAsync(template, writer, encoder, model, []);

    public static Task RenderStringAsync(
        this ILiquidTemplateManager manager, string template, TextWriter writer, TextEncoder encoder,
        IEnumerable<KeyValuePair<string, FluidValue>> properties) =>
        manager.RenderAsync(template, writer, encoder, null, properties);

    public static Task<IHtmlContent> RenderHtmlContentAsync(
        this ILiquidTemplateManager manager, string template, TextEncoder encoder) =>
        manager.RenderHtmlContentAsync(template, encoder, null, []);
    public static Task<IHtmlContent> RenderHtmlContentAsync(
        this ILiquidTemplateManager manager, string template, TextEncoder encoder, object? model) =>
        manager.RenderHtmlContentAsync(template, encoder, model, []);

    public static Task<IHtmlContent> RenderHtmlContentAsync(
        this ILiquidTemplateManager manager, string template, TextEncoder encoder,
        IEnumerable<KeyValuePair<string, FluidValue>> properties) =>
        manager.RenderHtmlContentAsync(template, encoder, null, properties);
}
