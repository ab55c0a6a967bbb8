namespace OrchardCore.Media;

/// <summary>The media of a tenant in its own folder. No path leads out of it.</summary>
internal sealed class TenantFiles(TenantFolder folder, ShellSettings tenant, IOptions<MediaOptions> options) : IMediaFileStore
{
    private readonly string _root = Path.GetFullPath(Path.Combine(folder.Of(tenant.Name), options.Value.AssetsPath));

    public Task<IFileStoreEntry?> GetFileInfoAsync(string path) =>
        Task.FromResult<IFileStoreEntry?>(new FileInfo(Full(path)) is { Exists: true } file ? Entry(file) : null);

    public Task<IFileStoreEntry?> GetDirectoryInfoAsync(string path) =>
        Task.FromResult<IFileStoreEntry?>(new DirectoryInfo(Full(path)) is { Exists: true } directory ? Entry(directory) : null);

    public async IAsyncEnumerable<IFileStoreEntry> GetDirectoryContentAsync(string? path = null, bool includeSubDirectories = false)
    {
        var directory = new DirectoryInfo(Full(path ?? ""));
        if (!directory.Exists)
            yield break;

        var depth = includeSubDirectories ? SearchOption.AllDirectories : SearchOption.TopDirectoryOnly;
        foreach (var found in directory.EnumerateFileSystemInfos("*", depth))
            yield return Entry(found);
        await Task.CompletedTask;
    }

    public Task<bool> TryCreateDirectoryAsync(string path)
    {
        var isNew = !Directory.Exists(Full(path));
        Directory.CreateDirectory(Full(path));
        return Task.FromResult(isNew);
    }

    public Task<bool> TryDeleteFileAsync(string path)
    {
        var exists = File.Exists(Full(path));
        if (exists)
            File.Delete(Full(path));
        return Task.FromResult(exists);
    }

    public Task<bool> TryDeleteDirectoryAsync(string path)
    {
        if (Full(path) == _root)
            throw new FileStoreException("The root of the media can't be deleted.");

        var exists = Directory.Exists(Full(path));
        if (exists)
            Directory.Delete(Full(path), recursive: true);
        return Task.FromResult(exists);
    }

    public Task MoveFileAsync(string oldPath, string newPath)
    {
        Move(oldPath, newPath, File.Move);
        return Task.CompletedTask;
    }

    public Task CopyFileAsync(string srcPath, string dstPath)
    {
        Move(srcPath, dstPath, File.Copy);
        return Task.CompletedTask;
    }

    public Task<Stream> GetFileStreamAsync(string path) =>
        Task.FromResult<Stream>(new FileStream(Full(path), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete));

    public Task<Stream> GetFileStreamAsync(IFileStoreEntry fileStoreEntry) => GetFileStreamAsync(fileStoreEntry.Path);

    // Readers see the old file or the new one, never a part.
    public async Task<string> CreateFileFromStreamAsync(string path, Stream inputStream, bool overwrite = false)
    {
        var target = Full(path);
        if (!overwrite && File.Exists(target))
            throw new ExistsFileStoreException($"There is a file '{path}' already.");

        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var draft = target + "." + Guid.NewGuid().ToString("N");
        await using (var file = new FileStream(draft, FileMode.CreateNew))
            await inputStream.CopyToAsync(file);
        File.Move(draft, target, overwrite: true);
        return this.NormalizePath(path);
    }

    public string MapPathToPublicUrl(string path) =>
        options.Value.AssetsRequestPath.Value + "/" +
        string.Join('/', this.NormalizePath(path).Split('/').Select(Uri.EscapeDataString));

    /// <summary>Whether the path stays within the tenant's media.</summary>
    internal bool IsInside(string path)
    {
        var full = Path.GetFullPath(Path.Combine(_root, this.NormalizePath(path)));
        return full == _root || full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private string Full(string path) => IsInside(path) && !path.Contains('\0')
        ? Path.GetFullPath(Path.Combine(_root, this.NormalizePath(path)))
        : throw new FileStoreException($"The path '{path}' leads out of the media.");

    private void Move(string from, string to, Action<string, string> move)
    {
        if (!File.Exists(Full(from)))
            throw new FileStoreException($"There is no file '{from}'.");
        if (File.Exists(Full(to)))
            throw new ExistsFileStoreException($"There is a file '{to}' already.");

        Directory.CreateDirectory(Path.GetDirectoryName(Full(to))!);
        move(Full(from), Full(to));
    }

    private MediaEntry Entry(FileSystemInfo found) => new(
        Path.GetRelativePath(_root, found.FullName).Replace('\\', '/'), found is FileInfo file ? file.Length : 0,
        found.LastWriteTimeUtc, found is DirectoryInfo);

    private sealed record MediaEntry(string Path, long Length, DateTime LastModifiedUtc, bool IsDirectory) : IFileStoreEntry
    {
        public string Name => Path[(Path.LastIndexOf('/') + 1)..];
        public string DirectoryPath => Path.LastIndexOf('/') is >= 0 and var end ? Path[..end] : "";
    }
}
