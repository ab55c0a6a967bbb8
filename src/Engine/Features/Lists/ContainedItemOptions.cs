namespace OrchardCore.Lists.Models;

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
