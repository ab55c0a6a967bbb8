namespace OrchardCore.ContentFields.ViewModels;

public class EditTextFieldViewModel : IFieldModel<TextField>
{
    public TextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Text { get; set; }
}

public class EditMultiTextFieldViewModel : IFieldModel<MultiTextField>
{
    public MultiTextField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string[] Values { get; set; } = [];
}

public class EditNumericFieldViewModel : IFieldModel<NumericField>
{
    public NumericField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Value { get; set; }
}

public class EditBooleanFieldViewModel : IFieldModel<BooleanField>
{
    public BooleanField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public bool Value { get; set; }
}

public class EditDateFieldViewModel : IFieldModel<DateField>
{
    public DateField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public DateTime? Value { get; set; }
}

public class EditDateTimeFieldViewModel : IFieldModel<DateTimeField>
{
    public DateTimeField Field { get; set; } = null!;
    public DateTime? LocalDateTime { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditTimeFieldViewModel : IFieldModel<TimeField>
{
    public TimeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public TimeSpan? Value { get; set; }
}

public class EditLinkFieldViewModel : IFieldModel<LinkField>
{
    public LinkField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? Target { get; set; }
    public string? Text { get; set; }
    public string? Url { get; set; }
}

public class EditHtmlFieldViewModel : IFieldModel<HtmlField>
{
    public HtmlField Field { get; set; } = null!;
    public string? Html { get; set; }
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
}

public class EditYoutubeFieldViewModel : IFieldModel<YoutubeField>
{
    public string? EmbeddedAddress { get; set; }
    public YoutubeField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public string? RawAddress { get; set; }
}

public class EditContentPickerFieldViewModel : IFieldModel<ContentPickerField>
{
    public string? ContentItemIds { get; set; }
    public ContentPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public IList<VueMultiselectItemViewModel> SelectedItems { get; set; } = [];
}

public class VueMultiselectItemViewModel
{
    public string? DisplayText { get; set; }
    public bool HasPublished { get; set; }
    public string? Id { get; set; }
    public bool IsClickable => IsEditable || IsViewable;
    public bool IsEditable { get; set; }
    public bool IsViewable { get; set; }
}

public class EditUserPickerFieldViewModel : IFieldModel<UserPickerField>
{
    public UserPickerField Field { get; set; } = null!;
    public ContentPart Part { get; set; } = null!;
    public ContentPartFieldDefinition PartFieldDefinition { get; set; } = null!;
    public IList<VueMultiselectUserViewModel> SelectedUsers { get; set; } = [];
    public ContentTypePartDefinition TypePartDefinition { get; set; } = null!;
    public string? UserIds { get; set; }
}

public class VueMultiselectUserViewModel
{
    public string? DisplayText { get; set; }
    public string? Id { get; set; }
    public bool IsEnabled { get; set; }
}
