namespace Engine.Tests;

/// <summary>Documents as Orchard Core writes them, kept beside the repository; tests that need them skip without.</summary>
internal static class Samples
{
    public static IEnumerable<string> ContentItems() =>
        Folder("content-samples") is { } folder
            ? Directory.EnumerateFiles(folder, "*.json").Where(IsContentItem).Order(StringComparer.Ordinal)
            : [];

    public static string Read(string folder, string file)
    {
        Assert.SkipWhen(Folder(folder) is null, "The samples are not here.");
        return File.ReadAllText(Path.Combine(Folder(folder)!, file));
    }

    public static string? Folder(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "design", name);
            if (Directory.Exists(found))
                return found;
        }

        return null;
    }

    private static bool IsContentItem(string file)
    {
        var start = File.ReadLines(file).Take(2).Last();
        return start.Contains("\"ContentItemId\"", StringComparison.Ordinal);
    }
}
