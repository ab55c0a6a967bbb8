namespace OrchardCore.Environment.Extensions;

/// <summary>A file that was embedded in a module, theme or in the engine, by its path inside it.</summary>
internal sealed record ExtensionResource(string Path, Assembly Assembly, string Name)
{
    public Stream Open() => Assembly.GetManifestResourceStream(Name)!;

    public string ReadText()
    {
        using var reader = new StreamReader(Open());
        return reader.ReadToEnd();
    }
}
