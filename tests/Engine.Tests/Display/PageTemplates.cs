using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.Templates;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Environment.Extensions;

namespace Engine.Tests.Display;

/// <summary>The least that a template language can do, so that these tests know no other room of the engine.</summary>
internal sealed partial class PageTemplates : ITemplateEngine
{
    public string Extension => ".page";

    public IShapeTemplate Open(ExtensionResource file) => new Template(file.ReadText());

    [GeneratedRegex(@"\{(\w+) ?(\w*)\}")]
    private static partial Regex Mark();

    private sealed class Template(string text) : IShapeTemplate
    {
        public async ValueTask RenderAsync(DisplayContext context, TextWriter output)
        {
            var at = 0;
            foreach (Match mark in Mark().Matches(text))
            {
                output.Write(text.AsSpan(at, mark.Index - at));
                at = mark.Index + mark.Length;
                await FillAsync(mark.Groups[1].Value, mark.Groups[2].Value, context, output);
            }

            output.Write(text.AsSpan(at));
        }

        private static ValueTask FillAsync(string what, string name, DisplayContext context, TextWriter output)
        {
            var shape = context.Value;
            return what switch
            {
                "zone" => context.WriteAsync(((IZoneHolding)shape).Zones[name], output),
                "items" => context.WriteAllAsync(shape.Items, output),
                "child" => context.WriteAsync(shape.Metadata.ChildContent, output),
                "title" => context.WriteAsync(((ContentItem)shape.GetProperty("ContentItem")!).DisplayText, output),
                "heading" => context.WriteAsync("Clinic", output),
                "p" => context.WriteAsync(shape.GetProperty(name) ?? shape.GetType().GetProperty(name)?.GetValue(shape), output),
                _ => throw new InvalidOperationException("This template is broken."),
            };
        }
    }
}
