using System.Runtime.InteropServices;

namespace OrchardCore.BackgroundTasks;

/// <summary>
/// What databases have freed stays with the C library, in pieces, unless it is asked to give whole pages back.
/// </summary>
internal static class NativeHeap
{
    private static bool _canTrim = OperatingSystem.IsLinux();

    public static void Trim()
    {
        if (!_canTrim)
            return;

        try
        {
            _ = Trim(0);
        }
        catch (Exception exception) when (exception is EntryPointNotFoundException or DllNotFoundException)
        {
            // Another C library than GNU's, which has no such call.
            _canTrim = false;
        }
    }

    [DllImport("libc", EntryPoint = "malloc_trim")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Trim(nuint keep);
}
