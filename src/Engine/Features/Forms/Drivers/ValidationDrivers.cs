namespace OrchardCore.Forms.Drivers;

internal static class Validation
{
    /// <summary>The errors of one element, in an element of their own that its field refers to.</summary>
    public static ShapeResult Shape<TPart>(
        DisplayDriverBase driver, string type, TPart part, string? name, BuildShapeContext context)
        where TPart : ContentPart =>
        driver.Factory(type, _ => new ValueTask<IShape>(new ShapeViewModel<TPart>(type, part)), shape =>
        {
            var entry = string.IsNullOrEmpty(name) ? null : context.Updater.ModelState.GetValueOrDefault(name);
            shape.Properties["ErrorId"] = FormField.ErrorId(name);
            shape.Properties["Errors"] = entry?.Errors.Select(error => error.ErrorMessage).ToList() ?? [];
            return Task.CompletedTask;
        }).Location("Content");
}

internal sealed class ValidationPartDisplayDriver(IStringLocalizer<ValidationPartDisplayDriver> S)
    : ContentPartDisplayDriver<ValidationPart>
{
    public override IDisplayResult Display(ValidationPart part, BuildPartDisplayContext context) =>
        Validation.Shape(this, nameof(ValidationPart), part, part.For, context);

    public override IDisplayResult Edit(ValidationPart part, BuildPartEditorContext context) =>
        this.Fields("ValidationPart_Fields_Edit", Prefix, context, fields => fields
            .Text("For", S["For"], part.For, S["The name of the element whose errors are shown."]));

    public override async Task<IDisplayResult?> UpdateAsync(ValidationPart part, UpdatePartEditorContext context)
    {
        var form = new ForViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        part.For = form.For?.Trim();
        return Edit(part, context);
    }
}

internal sealed class ForViewModel
{
    public string? For { get; set; }
}

internal sealed class ValidationSummaryPartDisplayDriver(
    CurrentForm form, IStringLocalizer<ValidationSummaryPartDisplayDriver> S)
    : ContentPartDisplayDriver<ValidationSummaryPart>
{
    public override IDisplayResult Display(ValidationSummaryPart part, BuildPartDisplayContext context)
    {
        var errors = form.Errors(context.Updater.ModelState, part.ModelOnly);
        return Factory(nameof(ValidationSummaryPart), _ => new ValueTask<IShape>(
            new ShapeViewModel<ValidationSummaryPart>(nameof(ValidationSummaryPart), part)), shape =>
            {
                shape.Properties["ElementId"] = $"errors-{part.ContentItem.ContentItemId}";
                shape.Properties["Heading"] = S["Please check the form"].Value;
                shape.Properties["Errors"] = errors;
                return Task.CompletedTask;
            }).Location("Content");
    }

    public override IDisplayResult Edit(ValidationSummaryPart part, BuildPartEditorContext context) =>
        this.Fields("ValidationSummaryPart_Fields_Edit", Prefix, context, fields => fields
            .Check("ModelOnly", S["List only errors of the form as a whole"], part.ModelOnly));

    public override async Task<IDisplayResult?> UpdateAsync(ValidationSummaryPart part, UpdatePartEditorContext context)
    {
        var model = new SummaryViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);

        part.ModelOnly = model.ModelOnly;
        return Edit(part, context);
    }

    internal sealed class SummaryViewModel
    {
        public bool ModelOnly { get; set; }
    }
}
