using Microsoft.AspNetCore.StaticFiles;

namespace OrchardCore.Modules;

/// <summary>The files that modules and themes carry for browsers, by their paths below a tenant.</summary>
internal sealed class ModuleFileTable(ModuleCatalog catalog)
{
    private readonly FrozenDictionary<string, ModuleFile> _files = Index(catalog);

    public ModuleFile? Find(string path) => _files.GetValueOrDefault(path);

    private static FrozenDictionary<string, ModuleFile> Index(ModuleCatalog catalog)
    {
        var types = new FileExtensionContentTypeProvider();
        var files = new Dictionary<string, ModuleFile>(StringComparer.OrdinalIgnoreCase);
        foreach (var extension in catalog.Extensions)
        {
            var owners = extension.Features.Select(feature => new OwnerFeature(feature.Id)).ToArray();
            foreach (var resource in extension.Resources("wwwroot/"))
            {
                if (types.TryGetContentType(resource.Path, out var type))
                {
                    files[$"/{extension.Id}/{resource.Path["wwwroot/".Length..]}"] =
                        new ModuleFile(resource, WithCharset(type), owners);
                }
            }
        }

        return files.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string WithCharset(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;
}

/// <summary>A file for browsers: read when first asked for, kept with its hash.</summary>
internal sealed class ModuleFile(ExtensionResource resource, string mediaType, OwnerFeature[] owners)
{
    private readonly Lazy<(byte[] Bytes, string Hash)> _content = new(() => Read(resource));

    public string MediaType => mediaType;

    public OwnerFeature[] Owners => owners;

    public byte[] Bytes => _content.Value.Bytes;

    public string Hash => _content.Value.Hash;

    private static (byte[] Bytes, string Hash) Read(ExtensionResource resource)
    {
        using var stream = resource.Open();
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return (bytes, Convert.ToHexStringLower(SHA256.HashData(bytes)[..8]));
    }
}
