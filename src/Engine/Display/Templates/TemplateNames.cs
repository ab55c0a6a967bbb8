namespace OrchardCore.DisplayManagement.Templates;

/// <summary>
/// File name → shape type, as in Orchard: <c>Content-Article.Summary</c> is <c>Content_Summary__Article</c>.
/// <list type="bullet">
/// <item>A dash stands for two underscores, a dot for one.</item>
/// <item>What follows the last dot, if no dash does, is the display type: it moves behind the first word.</item>
/// <item>A folder below Views is a word in front (<c>Parts/X</c> is <c>Parts_X</c>), but for Items.</item>
/// </list>
/// </summary>
internal static class TemplateNames
{
    private static readonly string[] _folders = ["", "Items", "Parts", "Fields", "Elements"];

    /// <summary>The shape type of a file below Views, or null where the folder holds views of another kind.</summary>
    public static string? ShapeTypeOf(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? "" : path[..slash];
        var file = path[(slash + 1)..];
        var name = file[..file.LastIndexOf('.')];
        if (name.StartsWith('_') || !_folders.Contains(folder, StringComparer.OrdinalIgnoreCase))
            return null;

        var dot = name.LastIndexOf('.');
        var displayType = dot > 0 && dot > name.LastIndexOf('-') ? name[(dot + 1)..] : null;
        var words = (displayType is null ? name : name[..dot])
            .Replace("--", "__", StringComparison.Ordinal)
            .Replace("-", "__", StringComparison.Ordinal)
            .Replace('.', '_');
        if (folder.Length > 0 && !folder.Equals("Items", StringComparison.OrdinalIgnoreCase))
            words = folder + "_" + words;

        if (displayType is null)
            return words;

        var first = words.IndexOf("__", StringComparison.Ordinal);
        return first <= 0 ? $"{words}_{displayType}" : $"{words[..first]}_{displayType}{words[first..]}";
    }
}
