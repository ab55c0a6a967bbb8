namespace OrchardCore.Widgets.ViewModels;

public class WidgetsListPartEditViewModel
{
    public WidgetsListPart WidgetsListPart { get; set; } = null!;
    public string[] AvailableZones { get; set; } = [];
    public IUpdateModel Updater { get; set; } = null!;
}
