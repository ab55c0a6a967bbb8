namespace OrchardCore.Environment.Extensions;

public class ExtensionEntry
{
    public Assembly Assembly { get; set; } = null!;
    public IEnumerable<Type> ExportedTypes { get; set; } = null!;
    public IExtensionInfo ExtensionInfo { get; set; } = null!;
    public bool IsError { get; set; }
}
