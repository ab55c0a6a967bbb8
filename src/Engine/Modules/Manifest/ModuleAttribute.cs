namespace OrchardCore.Modules.Manifest;

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
