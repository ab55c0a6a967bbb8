using OrchardCore.AutoSetup.Options;

namespace OrchardCore.AutoSetup.Services;

/// <summary>
/// The administrator's first password: the configured one, or one that is made up and kept in a file that nobody but the
/// owner of the process can read.
/// </summary>
internal sealed class AdminPassword
{
    private const string Letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private readonly string? _file;

    private AdminPassword(string value, string? file) => (Value, _file) = (value, file);

    public string Value { get; }

    public static string FileOf(TenantFolder folder, string tenant) =>
        Path.Combine(folder.Of(tenant), "admin-password.txt");

    public static AdminPassword For(TenantSetupOptions options, TenantFolder folder)
    {
        if (!string.IsNullOrWhiteSpace(options.AdminPassword))
            return new AdminPassword(options.AdminPassword, null);

        var value = Generate();
        return new AdminPassword(value, Write(FileOf(folder, options.ShellName), value));
    }

    /// <summary>Removes the file of a password that came to nothing.</summary>
    public void Withdraw()
    {
        if (_file is null)
            return;

        File.Delete(_file);
        var folder = Path.GetDirectoryName(_file)!;
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    /// <summary>Some 139 random bits, and one of each kind that password rules ask for.</summary>
    public static string Generate()
    {
        var random = RandomNumberGenerator.GetString(Letters, 24);
        return $"{random[..8]}-{random[8..16]}-{random[16..]}-a7K";
    }

    private static string Write(string path, string password)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Delete(path);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;

        using var file = new StreamWriter(path, options);
        file.WriteLine(password);
        return path;
    }
}
