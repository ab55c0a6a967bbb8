namespace OrchardCore.Environment.Shell;

/// <summary>What a tenant may be called: the name is also a folder's.</summary>
internal static partial class TenantNames
{
    public static string? Problem(string? name) =>
        string.Equals(name, ShellSettings.DefaultShellName, StringComparison.OrdinalIgnoreCase) && name != ShellSettings.DefaultShellName
            ? $"'{name}' can't be a tenant's name: it differs from '{ShellSettings.DefaultShellName}' by capitals only."
            : name is not null && Allowed().IsMatch(name)
            ? null
            : $"'{name}' can't be a tenant's name: it starts with a letter and has letters, digits, '_' and '-' only.";

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]{0,62}\z")]
    private static partial Regex Allowed();
}
