using Fluid;
using Fluid.Values;
using Markdig;
using Microsoft.Extensions.Options;
using OrchardCore.Liquid;

namespace OrchardCore.Markdown.Services;

/// <summary>Reads Markdown; HTML in it is text unless a feature configures otherwise.</summary>
internal sealed class MarkdownReader : IMarkdownService
{
    private readonly MarkdownPipeline _pipeline;

    public MarkdownReader(IOptions<MarkdownPipelineOptions> options)
    {
        var builder = new MarkdownPipelineBuilder().UseAutoLinks().UsePipeTables().DisableHtml();
        foreach (var configure in options.Value.Configure)
            configure(builder);
        _pipeline = builder.Build();
    }

    public string ToHtml(string markdown) => Markdig.Markdown.ToHtml(markdown, _pipeline);
}

internal sealed class MarkdownifyFilter(IMarkdownService markdown) : ILiquidFilter
{
    public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        new(new StringValue(markdown.ToHtml(input.ToStringValue()), encode: false));
}
