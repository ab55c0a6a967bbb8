namespace OrchardCore.FileStorage;

public static class IFileStoreExtensions
{
    /// <summary>Forward slashes only, none at either end.</summary>
    public static string NormalizePath(this IFileStore _, string? path) =>
        path is null ? "" : path.Replace('\\', '/').Trim('/', ' ');

    public static string Combine(this IFileStore fileStore, params string[] paths) =>
        string.Join('/', paths.Select(fileStore.NormalizePath).Where(part => part.Length > 0));
}
