using System.Security.Cryptography;

namespace Clinic.Agency;

/// <summary>The administrator's first password, in a file that nobody but the owner of the process can read.</summary>
internal sealed class FirstPassword : IDisposable
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private readonly bool _isNewFolder;
    private bool _kept;

    public FirstPassword(string folder)
    {
        (Value, File) = (Generate(), FileIn(folder));
        _isNewFolder = !Directory.Exists(folder);
        Directory.CreateDirectory(folder);
        System.IO.File.Delete(File);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var file = new StreamWriter(File, options);
        file.WriteLine(Value);
    }

    public static string FileIn(string folder) => Path.Combine(folder, "admin-password.txt");

    /// <summary>Some 139 random bits, and one of each kind that password rules ask for.</summary>
    public static string Generate()
    {
        var random = RandomNumberGenerator.GetString(Letters, 24);
        return $"{random[..8]}-{random[8..16]}-{random[16..]}-a7K";
    }

    public string Value { get; }

    public string File { get; }

    public void Keep() => _kept = true;

    public void Dispose()
    {
        if (_kept)
            return;

        System.IO.File.Delete(File);
        var folder = Path.GetDirectoryName(File)!;
        if (_isNewFolder && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
