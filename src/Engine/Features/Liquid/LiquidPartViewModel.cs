using OrchardCore.Liquid.Models;

namespace OrchardCore.Liquid.ViewModels;

public class LiquidPartViewModel
{
    public string? Liquid { get; set; }

    [BindNever]
    public string? Html { get; set; }

    [BindNever]
    public LiquidPart LiquidPart { get; set; } = null!;

    [BindNever]
    public ContentItem ContentItem { get; set; } = null!;
}
