namespace OrchardCore.Lists.Models;

/// <summary>Makes an item the container of others.</summary>
public class ListPart : ContentPart;

/// <summary>Says which list an item belongs to.</summary>
public class ContainedPart : ContentPart
{
    public string? ListContentItemId { get; set; }
    public string? ListContentType { get; set; }
    public int Order { get; set; }
}

public class ListPartSettings
{
    public string[] ContainedContentTypes { get; set; } = [];
    public bool EnableOrdering { get; set; }
    public int PageSize { get; set; } = 10;
    public bool ShowFullPager { get; set; }
    public bool ShowHeader { get; set; } = true;
}

public class ContainedItemOptions
{
    public string? DisplayText { get; set; }
    public ContentsStatus Status { get; set; }
}

public enum ContentsStatus
{
    Published,
    Latest,
    Draft,
    Owner,
}
