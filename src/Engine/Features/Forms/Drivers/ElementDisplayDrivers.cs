namespace OrchardCore.Forms;

internal sealed class FormElementPartDisplayDriver : FormPartEditor<FormElementPart, FormElementPartEditViewModel>
{
    protected override void Take(
        FormElementPart part, FormElementPartEditViewModel form, UpdatePartEditorContext context) =>
        part.Id = form.Id?.Trim();
}

internal sealed class FormInputElementPartDisplayDriver
    : FormPartEditor<FormInputElementPart, FormInputElementPartEditViewModel>
{
    // The list of an item's widgets reads by their names.
    protected override void Take(
        FormInputElementPart part, FormInputElementPartEditViewModel form, UpdatePartEditorContext context) =>
        part.ContentItem.DisplayText = part.Name = form.Name?.Trim();
}

internal sealed class FormElementLabelPartDisplayDriver
    : FormPartEditor<FormElementLabelPart, FormElementLabelPartViewModel>
{
    public override IDisplayResult? Display(FormElementLabelPart part, BuildPartDisplayContext context)
    {
        if (part.Option == LabelOptions.None || string.IsNullOrWhiteSpace(part.Label) || IsGroup(part.ContentItem))
            return null;

        return Element(part, context, (shape, field) =>
        {
            field.Describe(shape);
            shape.Properties["Hidden"] = part.Option == LabelOptions.ScreenReaders;
        });
    }

    protected override void Show(FormElementLabelPartViewModel form, FormElementLabelPart part) =>
        (form.Label, form.LabelOption) = (part.Label, part.Option);

    protected override void Take(
        FormElementLabelPart part, FormElementLabelPartViewModel form, UpdatePartEditorContext context) =>
        (part.Label, part.Option) = (form.Label, form.LabelOption);

    // The label of a group of choices is the legend of its field set.
    private static bool IsGroup(ContentItem item) =>
        item.Get<SelectPart>(nameof(SelectPart)) is { Editor: not SelectEditorOption.Dropdown };
}

/// <summary>A label apart from its element; its words are the title of the widget.</summary>
internal sealed class LabelPartDisplayDriver : FormPartEditor<LabelPart, LabelPartEditViewModel>
{
    public override IDisplayResult Display(LabelPart part, BuildPartDisplayContext context) => Element(part, shape =>
    {
        shape.Properties["ElementId"] = part.ContentItem.Get<FormElementPart>(nameof(FormElementPart))?.Id;
        shape.Properties["For"] = part.For;
        shape.Properties["Text"] = part.ContentItem.DisplayText;
    });

    protected override void Take(LabelPart part, LabelPartEditViewModel form, UpdatePartEditorContext context) =>
        part.For = form.For?.Trim();
}

internal sealed class FormElementValidationPartDisplayDriver
    : FormPartEditor<FormElementValidationPart, FormElementValidationPartViewModel>
{
    public override IDisplayResult? Display(FormElementValidationPart part, BuildPartDisplayContext context) =>
        part.Option == ValidationOptions.None
            ? null
            : Errors(part, part.ContentItem.Get<FormInputElementPart>(nameof(FormInputElementPart))?.Name, context);

    protected override void Show(FormElementValidationPartViewModel form, FormElementValidationPart part) =>
        form.ValidationOption = part.Option;

    protected override void Take(
        FormElementValidationPart part, FormElementValidationPartViewModel form, UpdatePartEditorContext context) =>
        part.Option = form.ValidationOption;
}

internal sealed class ValidationPartDisplayDriver : FormPartEditor<ValidationPart, ValidationPartEditViewModel>
{
    public override IDisplayResult Display(ValidationPart part, BuildPartDisplayContext context) =>
        Errors(part, part.For, context);

    protected override void Take(
        ValidationPart part, ValidationPartEditViewModel form, UpdatePartEditorContext context) =>
        part.For = form.For?.Trim();
}

internal sealed class ValidationSummaryPartDisplayDriver(IStringLocalizer<ValidationSummaryPartDisplayDriver> S)
    : FormPartEditor<ValidationSummaryPart, ValidationSummaryViewModel>
{
    public override IDisplayResult Display(ValidationSummaryPart part, BuildPartDisplayContext context)
    {
        var errors = context.Updater.ModelState.Where(entry => !part.ModelOnly || entry.Key.Length == 0)
            .SelectMany(entry => entry.Value!.Errors).Select(error => error.ErrorMessage).ToList();
        return Element(part, shape =>
        {
            shape.Properties["Heading"] = S["Please check the form"].Value;
            shape.Properties["Errors"] = errors;
        });
    }
}
