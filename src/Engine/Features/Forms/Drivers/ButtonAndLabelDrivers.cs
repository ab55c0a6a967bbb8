namespace OrchardCore.Forms.Drivers;

internal sealed class ButtonPartDisplayDriver(IStringLocalizer<ButtonPartDisplayDriver> S)
    : ContentPartDisplayDriver<ButtonPart>
{
    public override IDisplayResult Display(ButtonPart part, BuildPartDisplayContext context) =>
        Factory(nameof(ButtonPart), _ => new ValueTask<IShape>(
            new ShapeViewModel<ButtonPart>(nameof(ButtonPart), part)), shape =>
            {
                var field = new FormField(part.ContentItem, context.Updater.ModelState);
                shape.Properties["ElementId"] = field.Id;
                shape.Properties["Name"] = field.Name;
                shape.Properties["Text"] = part.Text;
                shape.Properties["Type"] = part.Type is "reset" or "button" ? part.Type : "submit";
                return Task.CompletedTask;
            }).Location("Content");

    public override IDisplayResult Edit(ButtonPart part, BuildPartEditorContext context) =>
        this.Fields("ButtonPart_Fields_Edit", Prefix, context, fields => fields
            .Text("Text", S["Text"], part.Text)
            .Choice("Type", S["Type"], part.Type ?? "submit",
                [new("submit", S["Sends the form"]), new("reset", S["Clears the form"]), new("button", S["Button"])]));

    public override async Task<IDisplayResult?> UpdateAsync(ButtonPart part, UpdatePartEditorContext context)
    {
        var form = new ButtonViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        (part.Text, part.Type) = (form.Text, form.Type);
        return Edit(part, context);
    }

    internal sealed class ButtonViewModel
    {
        public string? Text { get; set; }
        public string? Type { get; set; }
    }
}

/// <summary>A label apart from its element; its words are the title of the widget.</summary>
internal sealed class LabelPartDisplayDriver(IStringLocalizer<LabelPartDisplayDriver> S)
    : ContentPartDisplayDriver<LabelPart>
{
    public override IDisplayResult Display(LabelPart part, BuildPartDisplayContext context) =>
        Factory(nameof(LabelPart), _ => new ValueTask<IShape>(
            new ShapeViewModel<LabelPart>(nameof(LabelPart), part)), shape =>
            {
                shape.Properties["ElementId"] = part.ContentItem.Get<FormElementPart>(nameof(FormElementPart))?.Id;
                shape.Properties["For"] = part.For;
                shape.Properties["Text"] = part.ContentItem.DisplayText;
                return Task.CompletedTask;
            }).Location("Content");

    public override IDisplayResult Edit(LabelPart part, BuildPartEditorContext context) =>
        this.Fields("LabelPart_Fields_Edit", Prefix, context, fields => fields
            .Text("For", S["For"], part.For, S["The id of the element that is labelled."]));

    public override async Task<IDisplayResult?> UpdateAsync(LabelPart part, UpdatePartEditorContext context)
    {
        var form = new ForViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        part.For = form.For?.Trim();
        return Edit(part, context);
    }
}
