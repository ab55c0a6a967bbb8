namespace OrchardCore.Widgets.Settings;

public class WidgetsListPartSettings
{
    public string[] Zones { get; set; } = [];
}
