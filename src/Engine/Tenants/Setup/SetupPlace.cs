namespace OrchardCore.Setup.Services;

/// <summary>
/// The folder of a tenant while it is set up. A mark in it, which is held locked, keeps other processes out; unless the
/// set-up is kept, all that it put there goes again, even that of one that was killed.
/// </summary>
internal sealed class SetupPlace : IDisposable
{
    private const string Database = "OrchardCore.db";

    private readonly string _folder;
    private readonly bool _isNew;
    private readonly FileStream _mark;
    private readonly HashSet<string> _earlier;
    private bool _kept;

    private SetupPlace(string folder, bool isNew, FileStream mark)
    {
        (_folder, _isNew, _mark) = (folder, isNew, mark);
        _earlier = [.. Directory.EnumerateFileSystemEntries(folder)];
    }

    /// <summary>The place, or what stands in the way.</summary>
    public static SetupPlace? Take(string folder, out string? problem)
    {
        var isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, ".setup");
        var leftover = File.Exists(path);
        problem = null;
        FileStream mark;
        try
        {
            mark = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            problem = $"'{folder}' is being set up by another process.";
            return null;
        }

        if (leftover)
            RemoveDatabase(folder);

        if (!File.Exists(Path.Combine(folder, Database)))
            return new SetupPlace(folder, isNew, mark);

        mark.Dispose();
        File.Delete(path);
        problem = $"'{folder}' has the database of an earlier site. Move it away, or bring its entry in tenants.json back.";
        return null;
    }

    public void Keep() => _kept = true;

    public void Dispose()
    {
        _mark.Dispose();
        if (!_kept)
            Clear();

        File.Delete(_mark.Name);
        if (!_kept && _isNew && !Directory.EnumerateFileSystemEntries(_folder).Any())
            Directory.Delete(_folder);
    }

    private void Clear()
    {
        foreach (var entry in Directory.EnumerateFileSystemEntries(_folder).Where(entry => !_earlier.Contains(entry)))
        {
            if (Directory.Exists(entry))
                Directory.Delete(entry, recursive: true);
            else
                File.Delete(entry);
        }
    }

    private static void RemoveDatabase(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, Database + "*"))
            File.Delete(file);
    }
}
