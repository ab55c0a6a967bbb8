namespace OrchardCore.Environment.Shell.Descriptor.Models;

public class ShellDescriptor
{
    public IList<ShellFeature> Features { get; set; } = [];
    public IList<InstalledShellFeature> Installed { get; set; } = [];
    public int SerialNumber { get; set; }
}

public class ShellFeature : IEquatable<ShellFeature>
{
    public ShellFeature()
    {
    }

    public ShellFeature(string id, bool alwaysEnabled = false) => (Id, AlwaysEnabled) = (id, alwaysEnabled);

    public string Id { get; set; } = "";
    public bool AlwaysEnabled { get; set; }

    public bool Equals(ShellFeature? other) => other is not null && Id == other.Id;
    public override bool Equals(object? obj) => Equals(obj as ShellFeature);
    public override int GetHashCode() => Id.GetHashCode(StringComparison.Ordinal);
}

public class InstalledShellFeature : ShellFeature
{
    public InstalledShellFeature()
    {
    }

    public InstalledShellFeature(ShellFeature feature) : base(feature.Id, feature.AlwaysEnabled)
    {
    }

    public int SerialNumber { get; set; }
}
