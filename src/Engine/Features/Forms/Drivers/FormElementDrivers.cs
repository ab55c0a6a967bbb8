namespace OrchardCore.Forms.Drivers;

internal sealed class FormElementPartDisplayDriver(IStringLocalizer<FormElementPartDisplayDriver> S)
    : ContentPartDisplayDriver<FormElementPart>
{
    public override IDisplayResult Edit(FormElementPart part, BuildPartEditorContext context) =>
        this.Fields("FormElementPart_Fields_Edit", Prefix, context, fields => fields
            .Text("Id", S["Id"], part.Id, S["The id of the element in the page; its name when empty."]));

    public override async Task<IDisplayResult?> UpdateAsync(FormElementPart part, UpdatePartEditorContext context)
    {
        var form = new ElementViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        part.Id = form.Id?.Trim();
        return Edit(part, context);
    }

    internal sealed class ElementViewModel
    {
        public string? Id { get; set; }
    }
}

internal sealed class FormInputElementPartDisplayDriver(IStringLocalizer<FormInputElementPartDisplayDriver> S)
    : ContentPartDisplayDriver<FormInputElementPart>
{
    public override IDisplayResult Edit(FormInputElementPart part, BuildPartEditorContext context) =>
        this.Fields("FormInputElementPart_Fields_Edit", Prefix, context, fields => fields
            .Text("Name", S["Name"], part.Name, S["The name under which the value is sent."]));

    public override async Task<IDisplayResult?> UpdateAsync(FormInputElementPart part, UpdatePartEditorContext context)
    {
        var form = new InputElementViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        part.Name = form.Name?.Trim();
        // The list of an item's widgets reads by their names.
        part.ContentItem.DisplayText = part.Name;
        return Edit(part, context);
    }

    internal sealed class InputElementViewModel
    {
        public string? Name { get; set; }
    }
}

internal sealed class FormElementLabelPartDisplayDriver(IStringLocalizer<FormElementLabelPartDisplayDriver> S)
    : ContentPartDisplayDriver<FormElementLabelPart>
{
    public override IDisplayResult? Display(FormElementLabelPart part, BuildPartDisplayContext context)
    {
        if (part.Option == LabelOptions.None || string.IsNullOrWhiteSpace(part.Label) || IsGroup(part.ContentItem))
            return null;

        var result = Factory(nameof(FormElementLabelPart), _ => new ValueTask<IShape>(
            new ShapeViewModel<FormElementLabelPart>(nameof(FormElementLabelPart), part)), shape =>
            {
                new FormField(part.ContentItem, context.Updater.ModelState).Describe(shape);
                shape.Properties["Hidden"] = part.Option == LabelOptions.ScreenReaders;
                return Task.CompletedTask;
            });

        // A box to tick stands before its words.
        return IsTick(part.ContentItem) ? result.Location("Content:4.5") : result.Location("Content");
    }

    public override IDisplayResult Edit(FormElementLabelPart part, BuildPartEditorContext context) =>
        this.Fields("FormElementLabelPart_Fields_Edit", Prefix, context, fields => fields
            .Text("Label", S["Label"], part.Label)
            .Choice("LabelOption", S["Show the label"], part.Option.ToString(),
            [
                new("None", S["No"]), new("Standard", S["Yes"]), new("ScreenReaders", S["To screen readers only"]),
            ]));

    public override async Task<IDisplayResult?> UpdateAsync(FormElementLabelPart part, UpdatePartEditorContext context)
    {
        var form = new LabelViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        (part.Label, part.Option) = (form.Label, form.LabelOption);
        return Edit(part, context);
    }

    // The label of a group of choices is the legend of its field set.
    private static bool IsGroup(ContentItem item) =>
        item.Get<SelectPart>(nameof(SelectPart)) is { Editor: not SelectEditorOption.Dropdown };

    private static bool IsTick(ContentItem item) =>
        item.Get<InputPart>(nameof(InputPart))?.Type is "checkbox" or "radio";

    internal sealed class LabelViewModel
    {
        public string? Label { get; set; }
        public LabelOptions LabelOption { get; set; }
    }
}

internal sealed class FormElementValidationPartDisplayDriver(
    IStringLocalizer<FormElementValidationPartDisplayDriver> S) : ContentPartDisplayDriver<FormElementValidationPart>
{
    public override IDisplayResult? Display(FormElementValidationPart part, BuildPartDisplayContext context) =>
        part.Option == ValidationOptions.None
            ? null
            : Validation.Shape(this, nameof(FormElementValidationPart), part,
                part.ContentItem.Get<FormInputElementPart>(nameof(FormInputElementPart))?.Name, context);

    public override IDisplayResult Edit(FormElementValidationPart part, BuildPartEditorContext context) =>
        this.Fields("FormElementValidationPart_Fields_Edit", Prefix, context, fields => fields
            .Choice("ValidationOption", S["Show errors beside the element"], part.Option.ToString(),
                [new("None", S["No"]), new("Standard", S["Yes"])]));

    public override async Task<IDisplayResult?> UpdateAsync(
        FormElementValidationPart part, UpdatePartEditorContext context)
    {
        var form = new ValidationViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        part.Option = form.ValidationOption;
        return Edit(part, context);
    }

    internal sealed class ValidationViewModel
    {
        public ValidationOptions ValidationOption { get; set; }
    }
}
