namespace OrchardCore.Media.ViewModels;

public class DisplayMediaFieldViewModel : IFieldModel<MediaField>
{
    public string[] Paths => Field.Paths;
    public MediaField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditMediaFieldViewModel : IFieldModel<MediaField>
{
    /// <summary>A JSON array of <see cref="EditMediaFieldItemInfo"/>.</summary>
    public string? Paths { get; set; }
    public string? MediaTexts { get; set; }
    public string[] AllowedExtensions { get; set; } = [];
    public bool AllowMediaText { get; set; }
    public MediaField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditMediaFieldItemInfo
{
    public string Path { get; set; } = "";
    public string? MediaText { get; set; }
    public bool IsRemoved { get; set; }
    public bool IsNew { get; set; }
}
