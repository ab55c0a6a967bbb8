namespace OrchardCore.ContentFields.ViewModels;

public class DisplayLinkFieldViewModel
{
    public LinkField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Target => Field.Target;
    public string? Text => Field.Text;
    /// <summary>Nothing where the stored address may not be followed, whoever wrote it.</summary>
    public string? Url => SafeUrl.Of(Field.Url);
}

public class EditLinkFieldViewModel
{
    public LinkField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Target { get; set; }
    public string? Text { get; set; }
    public string? Url { get; set; }
}
