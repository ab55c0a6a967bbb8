namespace OrchardCore.AdminDashboard.Models;

/// <summary>Puts a content item of the stereotype DashboardWidget on the dashboard.</summary>
public class DashboardPart : ContentPart
{
    public double Position { get; set; }
    public double Width { get; set; } = 1;
    public double Height { get; set; } = 1;
}
