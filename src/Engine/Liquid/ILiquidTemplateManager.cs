using Fluid.Values;
using Microsoft.AspNetCore.Html;
using System.Text.Encodings.Web;

namespace OrchardCore.Liquid;

public interface ILiquidTemplateManager
{
    Task RenderAsync(string template, TextWriter writer, TextEncoder encoder, object model, IEnumerable<KeyValuePair<string, FluidValue>> properties);
    Task<IHtmlContent> RenderHtmlContentAsync(string template, TextEncoder encoder, object model, IEnumerable<KeyValuePair<string, FluidValue>> properties);
    Task<string> RenderStringAsync(string template, TextEncoder encoder, object model, IEnumerable<KeyValuePair<string, FluidValue>> properties);
    bool Validate(string template, out IEnumerable<string> errors);
}
