namespace OrchardCore.Themes.TheAdmin;

/// <summary>The texts of the dashboard's pages are translated under this name.</summary>
internal sealed class Texts;
