namespace OrchardCore.DisplayManagement.Razor;

public interface IRazorPage
{
    /// <summary>An alternate for the layout around the view: <c>Layout__Login</c>.</summary>
    string? ViewLayout { get; set; }
}
