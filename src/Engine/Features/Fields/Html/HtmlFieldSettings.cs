namespace OrchardCore.ContentFields.Settings;

public class HtmlFieldSettings : FieldSettings
{
    public bool RenderLiquid { get; set; }
    public bool SanitizeHtml { get; set; } = true;
}

public class HtmlFieldMonacoEditorSettings
{
    public string? Options { get; set; }
}

public class HtmlFieldTrumbowygEditorSettings
{
    public bool InsertMediaWithUrl { get; set; }
    public string? Options { get; set; }
}
