namespace OrchardCore.DisplayManagement.Theming;

/// <summary>Proposes a theme for the request; the highest priority wins.</summary>
public interface IThemeSelector
{
    Task<ThemeSelectorResult?> GetThemeAsync();
}

public class ThemeSelectorResult
{
    public int Priority { get; set; }
    public string ThemeName { get; set; } = null!;
}
