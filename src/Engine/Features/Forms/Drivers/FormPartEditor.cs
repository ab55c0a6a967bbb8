namespace OrchardCore.Forms;

/// <summary>Edits a part of a form's widget, under Orchard's name for its template, and shows the element it makes.</summary>
internal abstract class FormPartEditor<TPart, TForm> : PartEditor<TPart, TForm>
    where TPart : ContentPart, new()
    where TForm : class, new()
{
    protected override string EditorOf(BuildPartEditorContext context) => typeof(TPart).Name + "_Fields_Edit";

    /// <summary>The element: a shape around the part, with what its template needs to know of the field.</summary>
    protected ShapeResult Element(TPart part, BuildPartDisplayContext context, Action<IShape, FormField> describe) =>
        Element(part, shape => describe(shape, new FormField(part.ContentItem, context.Updater.ModelState)));

    protected ShapeResult Element(TPart part, Action<IShape> describe) => Factory(
        typeof(TPart).Name, _ => new ValueTask<IShape>(new ShapeViewModel<TPart>(typeof(TPart).Name, part)), shape =>
        {
            describe(shape);
            return Task.CompletedTask;
        }).Location("Content");

    /// <summary>The errors of one element, in an element of their own that its field refers to.</summary>
    protected ShapeResult Errors(TPart part, string? name, BuildPartDisplayContext context) => Element(part, shape =>
    {
        var entry = string.IsNullOrEmpty(name) ? null : context.Updater.ModelState.GetValueOrDefault(name);
        shape.Properties["ErrorId"] = FormField.ErrorId(name);
        shape.Properties["Errors"] = entry?.Errors.Select(error => error.ErrorMessage).ToList() ?? [];
    });
}
