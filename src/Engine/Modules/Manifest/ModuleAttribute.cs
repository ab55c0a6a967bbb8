namespace OrchardCore.Modules.Manifest;

/// <summary>What the manifests of Orchard Core's own modules and themes say.</summary>
public static class ManifestConstants
{
    public const string AdminTag = "Admin";
    public const string OrchardCoreTeam = "The Orchard Core Team";
    public const string OrchardCoreVersion = "3.0.0";
    public const string OrchardCoreWebsite = "https://orchardcore.net";
}

/// <summary>The assembly is a module; its own feature bears the module's name.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ModuleAttribute : FeatureAttribute
{
    public virtual string Type { get; protected internal set; } = "Module";
    public virtual string Author { get; set; } = "";
    public virtual string Version { get; set; } = "0.0";
    public virtual string Website { get; set; } = "";
    public virtual string[] Tags { get; set; } = [];
    public virtual List<FeatureAttribute> Features { get; } = [];
}
