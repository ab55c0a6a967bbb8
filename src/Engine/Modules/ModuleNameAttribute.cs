namespace OrchardCore.Modules.Manifest;

/// <summary>Written into the host's assembly at build time: a module that the host carries.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public class ModuleNameAttribute(string name) : Attribute
{
    public string Name { get; } = name ?? "";
}
