namespace OrchardCore.Html.Settings;

public class HtmlBodyPartSettings
{
    public bool SanitizeHtml { get; set; } = true;
    public bool RenderLiquid { get; set; }
}

public class HtmlBodyPartMonacoEditorSettings
{
    public bool AllowCustomScripts { get; set; }
    public bool InsertMediaWithUrl { get; set; }
    public string? Options { get; set; }
}

public class HtmlBodyPartTrumbowygEditorSettings
{
    public bool AllowCustomScripts { get; set; }
    public bool InsertMediaWithUrl { get; set; }
    public string? Options { get; set; }
}
