namespace OrchardCore.Alias.ViewModels;

public class AliasPartViewModel
{
    public string? Alias { get; set; }
    public AliasPart AliasPart { get; set; } = null!;
    public ContentItem ContentItem { get; set; } = null!;
    public AliasPartSettings Settings { get; set; } = null!;
}
