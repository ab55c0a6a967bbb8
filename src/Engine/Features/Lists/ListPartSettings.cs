namespace OrchardCore.Lists.Models;

public class ListPartSettings
{
    public string[] ContainedContentTypes { get; set; } = [];
    public bool EnableOrdering { get; set; }
    public int PageSize { get; set; } = 10;
    public bool ShowFullPager { get; set; }
    public bool ShowHeader { get; set; } = true;
}
