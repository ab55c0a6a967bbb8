namespace OrchardCore.DisplayManagement.Editing;

/// <summary>
/// Edits a kind of part by one view model. What was not in the form stays as it is stored: the form starts from that.
/// </summary>
internal abstract class PartEditor<TPart, TForm> : ContentPartDisplayDriver<TPart>
    where TPart : ContentPart, new()
    where TForm : class, new()
{
    /// <summary>Puts what is stored into the form: what both have under one name, unless the kind says more.</summary>
    protected virtual void Show(TForm form, TPart part) => SharedValues<TForm, TPart>.Show(form, part);

    /// <summary>Adds what only the template needs.</summary>
    protected virtual void Describe(TForm form, TPart part, BuildPartEditorContext context)
    {
    }

    /// <summary>The same, for a part that has to ask others.</summary>
    protected virtual ValueTask DescribeAsync(TForm form, TPart part, BuildPartEditorContext context)
    {
        Describe(form, part, context);
        return default;
    }

    /// <summary>Puts what the form says into the part, and says what is wrong with it.</summary>
    protected virtual void Take(TPart part, TForm form, UpdatePartEditorContext context) =>
        SharedValues<TForm, TPart>.Take(part, form);

    /// <summary>The same, for a part that has to ask others.</summary>
    protected virtual ValueTask TakeAsync(TPart part, TForm form, UpdatePartEditorContext context)
    {
        Take(part, form, context);
        return default;
    }

    protected virtual string EditorOf(BuildPartEditorContext context) => GetEditorShapeType(context);

    public override IDisplayResult? Edit(TPart part, BuildPartEditorContext context) =>
        Initialize<TForm>(EditorOf(context), form =>
        {
            Show(form, part);
            return DescribeAsync(form, part, context);
        });

    public override async Task<IDisplayResult?> UpdateAsync(TPart part, UpdatePartEditorContext context)
    {
        var form = new TForm();
        Show(form, part);
        await FormOf<TForm>.BindAsync(form, context.Updater, Prefix);
        var shown = new TForm();
        Show(shown, part);
        FormOf<TForm>.Keep(form, shown);
        await TakeAsync(part, form, context);
        SharedValues<TForm, TPart>.Keep(part, form, shown);

        return await EditAsync(part, context);
    }

    /// <summary>Says what is wrong with a value of the form.</summary>
    protected void Refuse(UpdatePartEditorContext context, string property, string message) =>
        context.Updater.ModelState.AddModelError($"{Prefix}.{property}", message);
}
