namespace OrchardCore.AdminDashboard.ViewModels;

public class DashboardPartViewModel
{
    public double Position { get; set; }
    public double Width { get; set; }
    public double Height { get; set; }
}
