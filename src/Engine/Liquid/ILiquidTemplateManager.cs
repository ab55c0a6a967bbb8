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
