namespace OrchardCore.ContentManagement.Metadata.Models;

public class ContentTypeDefinitionOptions
{
    public Dictionary<string, ContentTypeDefinitionDriverOptions> ContentTypes { get; } = [];
    public Dictionary<string, ContentTypeDefinitionDriverOptions> Stereotypes { get; } = [];
}

public class ContentTypeDefinitionDriverOptions
{
    public IEnumerable<string> Categories { get; set; } = null!;
    public bool ShowCreatable { get; set; }
    public bool ShowDraftable { get; set; }
    public bool ShowListable { get; set; }
    public bool ShowSecurable { get; set; }
    public bool ShowVersionable { get; set; }
    public IEnumerable<StereotypeDescription> Stereotypes { get; set; } = null!;
}

public class StereotypeDescription
{
    public string DisplayName { get; set; } = null!;
    public string Stereotype { get; set; } = null!;
}
