namespace OrchardCore.Modules;

/// <summary>Versions of files that a tenant keeps itself, such as media.</summary>
internal interface IOwnFileVersions
{
    /// <summary>Null for what is no file of the tenant.</summary>
    string? VersionOf(string path);
}

/// <summary>Adds a file's hash to its address, so that browsers may keep it for good.</summary>
internal sealed class FileVersions(ModuleFileTable files) : IFileVersionProvider
{
    public string AddFileVersionToPath(PathString requestPathBase, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var end = path.AsSpan().IndexOfAny('?', '#');
        var plain = end < 0 ? path : path[..end];
        if (plain.Length == 0 || plain.Contains("//", StringComparison.Ordinal))
            return path;

        var own = plain.StartsWith('~') ? plain[1..] : Below(requestPathBase, plain);
        return Version(own) is { } version ? Add(path, version) : path;
    }

    private string? Version(string path)
    {
        if (files.Find(path) is { } file)
            return file.Hash;

        return ShellScope.Current?.ServiceProvider.GetService(typeof(IOwnFileVersions)) is IOwnFileVersions own
            ? own.VersionOf(path)
            : null;
    }

    private static string Below(PathString pathBase, string path) =>
        pathBase.HasValue && new PathString(path).StartsWithSegments(pathBase, out var rest) ? rest.Value! : path;

    private static string Add(string path, string version)
    {
        var hash = path.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = hash < 0 ? (path, "") : (path[..hash], path[hash..]);
        var separator = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        return $"{address}{separator}v={version}{fragment}";
    }
}
