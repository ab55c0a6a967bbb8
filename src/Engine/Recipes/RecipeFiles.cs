namespace OrchardCore.Recipes.Services;

/// <summary>The files that a recipe may take up: those below its folder, and those that its module, theme or host shows anyway.</summary>
internal static class RecipeFiles
{
    /// <param name="path">From the recipe's folder, such as <c>Snippets/footer.html</c> or <c>../wwwroot/img/team.jpg</c>.</param>
    public static IFileInfo Find(IFileProvider files, string? basePath, string path)
    {
        var folder = (basePath ?? "").Trim('/');
        var below = new List<string>(folder.Split('/', StringSplitOptions.RemoveEmptyEntries));
        foreach (var part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."))
        {
            if (part != "..")
                below.Add(part);
            else if (below.Count > 0)
                below.RemoveAt(below.Count - 1);
            else
                return new NotFoundFileInfo(path);
        }

        var found = string.Join('/', below);
        return folder.Length == 0 || IsBelow(found, folder) || IsBelow(found, Beside(folder))
            ? files.GetFileInfo(found)
            : new NotFoundFileInfo(path);
    }

    private static string Beside(string folder) =>
        folder.LastIndexOf('/') is > 0 and var end ? folder[..end] + "/wwwroot" : "wwwroot";

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder + "/", StringComparison.OrdinalIgnoreCase);
}
