namespace OrchardCore.ContentFields.Settings;

public class LinkFieldSettings : FieldSettings
{
    public string? DefaultTarget { get; set; }
    public string? DefaultText { get; set; }
    public string? DefaultUrl { get; set; }
    public string? HintLinkText { get; set; }
    public LinkTextMode LinkTextMode { get; set; }
    public string? TextPlaceholder { get; set; }
    public string? UrlPlaceholder { get; set; }
}

public enum LinkTextMode
{
    Optional,
    Required,
    Static,
    Url,
}
