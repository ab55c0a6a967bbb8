namespace OrchardCore.Environment.Shell.Descriptor.Models;

public class ShellDescriptor
{
    public IList<ShellFeature> Features { get; set; } = [];
    public IList<InstalledShellFeature> Installed { get; set; } = [];
    public int SerialNumber { get; set; }
}
