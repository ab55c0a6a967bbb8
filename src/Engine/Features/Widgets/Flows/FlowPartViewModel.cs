namespace OrchardCore.Flows.ViewModels;

public class FlowPartViewModel
{
    public FlowPart FlowPart { get; set; } = null!;

    public BuildPartDisplayContext BuildPartDisplayContext { get; set; } = null!;
}
