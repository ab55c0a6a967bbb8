namespace OrchardCore.Environment.Extensions;

/// <summary>The embedded files of a module or theme, by their path inside it.</summary>
internal sealed class ExtensionFiles(CatalogExtension extension) : IFileProvider
{
    public IEnumerable<ExtensionResource> Below(string folder) => extension.Resources(folder + "/");

    public IFileInfo GetFileInfo(string subpath)
    {
        var path = subpath.TrimStart('/');
        var file = extension.Resources(path)
            .FirstOrDefault(found => string.Equals(found.Path, path, StringComparison.OrdinalIgnoreCase));
        return file is null ? new NotFoundFileInfo(subpath) : new EmbeddedFile(extension.Id, file);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private sealed class EmbeddedFile(string extensionId, ExtensionResource file) : IFileInfo
    {
        public bool Exists => true;
        public bool IsDirectory => false;
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;
        public string Name => $"{extensionId}/{file.Path}";
        public string? PhysicalPath => null;

        public long Length
        {
            get
            {
                using var stream = file.Open();
                return stream.Length;
            }
        }

        public Stream CreateReadStream() => file.Open();
    }
}

public class ExtensionEntry
{
    public Assembly Assembly { get; set; } = null!;
    public IEnumerable<Type> ExportedTypes { get; set; } = null!;
    public IExtensionInfo ExtensionInfo { get; set; } = null!;
    public bool IsError { get; set; }
}

/// <summary>A file that was embedded in a module, theme or in the engine, by its path inside it.</summary>
internal sealed record ExtensionResource(string Path, Assembly Assembly, string Name)
{
    public Stream Open() => Assembly.GetManifestResourceStream(Name)!;

    public string ReadText()
    {
        using var reader = new StreamReader(Open());
        return reader.ReadToEnd();
    }
}
