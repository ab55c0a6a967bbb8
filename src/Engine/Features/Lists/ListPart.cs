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
