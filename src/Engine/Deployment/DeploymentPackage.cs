using OrchardCore.Deployment.Services;

using System.IO.Compression;

namespace OrchardCore.Deployment;

/// <summary>A package being written: a ZIP file that is gone once it is closed.</summary>
internal sealed class PackageWriter : IFileBuilder, IDisposable
{
    private readonly FileStream _file = new(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), Ours());
    private readonly ZipArchive _archive;

    public PackageWriter() => _archive = new ZipArchive(_file, ZipArchiveMode.Create, leaveOpen: true);

    public async Task SetFileAsync(string subpath, Stream stream)
    {
        await using var entry = await _archive.CreateEntry(subpath).OpenAsync();
        await stream.CopyToAsync(entry);
    }

    /// <summary>What was written, from its beginning; whoever reads it closes it.</summary>
    public Stream Read()
    {
        _archive.Dispose();
        _file.Position = 0;
        return _file;
    }

    public void Dispose()
    {
        _archive.Dispose();
        _file.Dispose();
    }

    private static FileStreamOptions Ours()
    {
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        return options;
    }
}

/// <summary>The files of a package that was brought, read whole, so many and so large as the limits say.</summary>
internal sealed class PackageFiles : IFileProvider
{
    private const int MostFiles = 5_000;
    public const long MostBytes = 128L << 20;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A recipe by itself.</summary>
    public PackageFiles(byte[] recipe) => _files[DeploymentManager.RecipeFile] = recipe;

    private PackageFiles()
    {
    }

    /// <exception cref="InvalidDataException">It is no ZIP file, or one that is too large.</exception>
    public static async Task<PackageFiles> ReadAsync(Stream zip)
    {
        // Shorter than the end of any ZIP file.
        if (zip.Length < 22)
            throw new InvalidDataException("The file is no package: it is no ZIP file.");

        var package = new PackageFiles();
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read);
        if (archive.Entries.Count > MostFiles)
            throw new InvalidDataException($"The package has more than {MostFiles} files.");

        var left = MostBytes;
        foreach (var entry in archive.Entries.Where(entry => entry.Name.Length > 0))
        {
            // What an entry says of its length may be a lie: it is read as far as there is room.
            await using var content = await entry.OpenAsync();
            using var bytes = new MemoryStream();
            var buffer = new byte[81920];
            for (int read; (read = await content.ReadAsync(buffer)) > 0; bytes.Write(buffer, 0, read))
            {
                if ((left -= read) < 0)
                    throw new InvalidDataException($"The package holds more than {MostBytes >> 20} MB.");
            }

            package._files[entry.FullName.Replace('\\', '/').TrimStart('/')] = bytes.ToArray();
        }

        return package;
    }

    public IFileInfo GetFileInfo(string subpath) => _files.TryGetValue(subpath.TrimStart('/'), out var bytes)
        ? new PackageFile(subpath.TrimStart('/'), bytes)
        : new NotFoundFileInfo(subpath);

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class PackageFile(string path, byte[] bytes) : IFileInfo
    {
        public bool Exists => true;
        public bool IsDirectory => false;
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;
        public long Length => bytes.Length;
        public string Name => path;
        public string? PhysicalPath => null;
        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
