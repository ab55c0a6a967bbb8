namespace OrchardCore.DisplayManagement.Theming;

public interface IThemeManager
{
    /// <summary>The theme of this request; null where none is chosen.</summary>
    Task<IExtensionInfo?> GetThemeAsync();
}
