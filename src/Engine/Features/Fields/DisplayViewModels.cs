namespace OrchardCore.ContentFields.ViewModels;

public class DisplayTextFieldViewModel : IFieldModel<TextField>
{
    public TextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Text => Field.Text;
}

public class DisplayMultiTextFieldViewModel : IFieldModel<MultiTextField>
{
    public MultiTextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string[] Values { get; set; } = [];
}

public class DisplayNumericFieldViewModel : IFieldModel<NumericField>
{
    public NumericField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public decimal? Value => Field.Value;
}

public class DisplayBooleanFieldViewModel : IFieldModel<BooleanField>
{
    public BooleanField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public bool Value => Field.Value;
}

public class DisplayDateFieldViewModel : IFieldModel<DateField>
{
    public DateField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public DateTime? Value => Field.Value;
}

public class DisplayDateTimeFieldViewModel : IFieldModel<DateTimeField>
{
    public DateTimeField Field { get; set; } = null!;
    public DateTime? LocalDateTime { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public DateTime? Value => Field.Value;
}

public class DisplayTimeFieldViewModel : IFieldModel<TimeField>
{
    public TimeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public TimeSpan? Value => Field.Value;
}

public class DisplayLinkFieldViewModel : IFieldModel<LinkField>
{
    public LinkField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Target => Field.Target;
    /// <summary>What the field's settings say that a link is called.</summary>
    public string? Text => PartFieldDefinition?.GetSettings<LinkFieldSettings>() switch
    {
        { LinkTextMode: LinkTextMode.Static, DefaultText: var text } => text,
        { LinkTextMode: LinkTextMode.Url } => Url,
        _ => Field.Text,
    };

    /// <summary>Nothing where the stored address may not be followed, whoever wrote it.</summary>
    public string? Url => SafeUrl.Of(Field.Url);
}

public class DisplayHtmlFieldViewModel : IFieldModel<HtmlField>
{
    public HtmlField Field { get; set; } = null!;
    public string? Html { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class YoutubeFieldDisplayViewModel : IFieldModel<YoutubeField>
{
    /// <summary>Only ever an address of YouTube's, whatever was imported.</summary>
    public string? EmbeddedAddress =>
        YoutubeAddress.Embedded(Field.EmbeddedAddress) ?? YoutubeAddress.Embedded(Field.RawAddress);
    public YoutubeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? RawAddress => Field.RawAddress;
}

public class DisplayContentPickerFieldViewModel : IFieldModel<ContentPickerField>
{
    public string[] ContentItemIds => Field.ContentItemIds;
    public ContentPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class DisplayUserPickerFieldViewModel : IFieldModel<UserPickerField>
{
    public UserPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string[] UserIds => Field.UserIds;
}

public class DisplayUserPickerFieldUserNamesViewModel : DisplayUserPickerFieldViewModel
{
    public string[] UserNames => Field.GetUserNames();
}
