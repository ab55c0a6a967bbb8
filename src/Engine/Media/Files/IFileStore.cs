namespace OrchardCore.FileStorage;

/// <summary>Files by paths with forward slashes, relative to the store's root.</summary>
public interface IFileStore
{
    Task<IFileStoreEntry?> GetFileInfoAsync(string path);
    Task<IFileStoreEntry?> GetDirectoryInfoAsync(string path);
    IAsyncEnumerable<IFileStoreEntry> GetDirectoryContentAsync(string? path = null, bool includeSubDirectories = false);
    Task<bool> TryCreateDirectoryAsync(string path);
    Task<bool> TryDeleteFileAsync(string path);
    Task<bool> TryDeleteDirectoryAsync(string path);
    Task MoveFileAsync(string oldPath, string newPath);
    Task CopyFileAsync(string srcPath, string dstPath);
    Task<Stream> GetFileStreamAsync(string path);
    Task<Stream> GetFileStreamAsync(IFileStoreEntry fileStoreEntry);
    Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false);
}

public interface IFileStoreEntry
{
    string Path { get; }
    string Name { get; }
    string DirectoryPath { get; }
    long Length { get; }
    DateTime LastModifiedUtc { get; }
    bool IsDirectory { get; }
}

public class FileStoreException : Exception
{
    public FileStoreException(string message) : base(message)
    {
    }
}

public class ExistsFileStoreException : FileStoreException
{
    public ExistsFileStoreException(string message) : base(message)
    {
    }
}

public static class IFileStoreExtensions
{
    /// <summary>Forward slashes only, none at either end.</summary>
    public static string NormalizePath(this IFileStore _, string? path) =>
        path is null ? "" : path.Replace('\\', '/').Trim('/', ' ');

    public static string Combine(this IFileStore fileStore, params string[] paths) =>
        string.Join('/', paths.Select(fileStore.NormalizePath).Where(part => part.Length > 0));
}
