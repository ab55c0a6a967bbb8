namespace OrchardCore.Media;

public class MediaOptions
{
    public int MaxBrowserCacheDays { get; set; } = 30;
    public PathString AssetsRequestPath { get; set; } = "/media";
    public string AssetsPath { get; set; } = "Media";

    public HashSet<string> AllowedFileExtensions { get; set; } = new(StringComparer.OrdinalIgnoreCase)
    {
        ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".ico", ".svg",
        ".pdf", ".doc", ".docx", ".ppt", ".pptx", ".pps", ".ppsx", ".odt", ".xls", ".xlsx", ".psd",
        ".mp3", ".m4a", ".ogg", ".wav",
        ".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".ogv", ".3gp", ".webm",
    };
}
