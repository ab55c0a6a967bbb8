namespace OrchardCore.Flows.Models;

public class FlowPartSettings
{
    /// <summary>The widgets an editor may add; empty means every widget.</summary>
    public string[] ContainedContentTypes { get; set; } = [];

    public bool CollapseContainedItems { get; set; }

    public FlowAlignment? DefaultAlignment { get; set; }
}
