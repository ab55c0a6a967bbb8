namespace OrchardCore.ContentFields.ViewModels;

public class YoutubeFieldDisplayViewModel
{
    /// <summary>Only ever an address of YouTube's, whatever was imported.</summary>
    public string? EmbeddedAddress =>
        YoutubeAddress.Embedded(Field.EmbeddedAddress) ?? YoutubeAddress.Embedded(Field.RawAddress);
    public YoutubeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? RawAddress => Field.RawAddress;
}

public class EditYoutubeFieldViewModel
{
    public string? EmbeddedAddress { get; set; }
    public YoutubeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? RawAddress { get; set; }
}
