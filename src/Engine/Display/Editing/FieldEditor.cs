namespace OrchardCore.DisplayManagement.Editing;

/// <summary>What every view model of a field has.</summary>
internal interface IFieldModel<TField>
{
    TField Field { get; set; }
    ContentPart Part { get; set; }
    ContentPartFieldDefinition PartFieldDefinition { get; set; }
}

/// <summary>
/// Shows, edits and checks a kind of field. What was not in the form stays as it is stored: the form starts from that.
/// </summary>
/// <param name="texts">The words of the kind.</param>
/// <param name="property">The property of the view model that holds the value, and that errors belong to.</param>
internal abstract class FieldEditor<TField, TDisplay, TEdit, TSettings>(IStringLocalizer texts, string property)
    : ContentFieldDisplayDriver<TField>, IFieldRules<TField>
    where TField : ContentField, new()
    where TDisplay : class, IFieldModel<TField>
    where TEdit : class, IFieldModel<TField>, new()
    where TSettings : FieldSettings, new()
{
    protected IStringLocalizer S => texts;

    /// <summary>Adds what a page shows beyond the field itself.</summary>
    protected virtual ValueTask FillAsync(TDisplay model) => default;

    /// <summary>Puts what is stored into the form: what both have under one name, unless the kind says more.</summary>
    protected virtual void Show(TEdit form, TField field) => SharedValues<TEdit, TField>.Show(form, field);

    /// <summary>Puts the values that a new item starts with into the form.</summary>
    protected virtual void Preset(TEdit form, TField field, TSettings settings)
    {
    }

    /// <summary>Adds what only the template of the editor needs.</summary>
    protected virtual ValueTask DescribeAsync(TEdit form, BuildFieldEditorContext context) => default;

    /// <summary>Whether editors see the field, and whether they write it.</summary>
    protected virtual (bool Seen, bool Written) Access(TSettings settings) => (true, true);

    protected virtual Task BindAsync(TEdit form, IUpdateModel updater) => FormOf<TEdit>.BindAsync(form, updater, Prefix);

    /// <summary>What is wrong with what was typed, where it can't be a value of the field at all.</summary>
    protected virtual LocalizedString? Problem(TEdit form, bool isBound, string name) => null;

    /// <summary>Puts what the form says into the field.</summary>
    protected virtual void Take(TField field, TEdit form, TSettings settings) =>
        SharedValues<TEdit, TField>.Take(field, form);

    /// <summary>The same, for a field that has to ask others.</summary>
    protected virtual ValueTask TakeAsync(TField field, TEdit form, UpdateFieldEditorContext context)
    {
        Take(field, form, SettingsOf(context.PartFieldDefinition));
        return default;
    }

    /// <summary>Whether the form says what it was shown with: then nothing is taken, since a form may be coarser than what is stored.</summary>
    protected virtual ValueTask<bool> IsAsShownAsync(TEdit form, TField field)
    {
        var shown = new TEdit();
        Show(shown, field);
        return new(FormOf<TEdit>.AreSame(form, shown));
    }

    protected virtual bool IsEmpty(TField field) => false;

    public virtual IEnumerable<ValidationResult> Check(TField field, ContentPartFieldDefinition definition) =>
        SettingsOf(definition).Required && IsEmpty(field)
            ? [Fault(S["A value is required for {0}.", definition.DisplayName()])]
            : [];

    public sealed override IDisplayResult Display(TField field, BuildFieldDisplayContext context) =>
        Initialize<TDisplay>(GetDisplayShapeType(context), model =>
        {
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition);
            return FillAsync(model);
        })
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public sealed override IDisplayResult? Edit(TField field, BuildFieldEditorContext context) =>
        !Access(SettingsOf(context.PartFieldDefinition)).Seen
            ? null
            : Initialize<TEdit>(GetEditorShapeType(context), form =>
            {
                Show(form, field);
                (form.Field, form.Part, form.PartFieldDefinition) =
                    (field, context.ContentPart, context.PartFieldDefinition);
                if (context.IsNew)
                    Preset(form, field, SettingsOf(context.PartFieldDefinition));
                return DescribeAsync(form, context);
            });

    public sealed override async Task<IDisplayResult?> UpdateAsync(TField field, UpdateFieldEditorContext context)
    {
        if (Access(SettingsOf(context.PartFieldDefinition)).Written)
            await UpdateFieldAsync(field, context);

        return Edit(field, context);
    }

    private async Task UpdateFieldAsync(TField field, UpdateFieldEditorContext context)
    {
        var form = new TEdit();
        Show(form, field);
        await BindAsync(form, context.Updater);

        var (state, key) = (context.Updater.ModelState, $"{Prefix}.{property}");
        var isBound = state.GetFieldValidationState(key) != ModelValidationState.Invalid;
        if (Problem(form, isBound, context.PartFieldDefinition.DisplayName()) is { } problem)
        {
            state.Explain(key, problem.Value);
            return;
        }

        if (!await IsAsShownAsync(form, field))
            await TakeAsync(field, form, context);

        state.Report(Prefix, Check(field, context.PartFieldDefinition));
    }

    protected static TSettings SettingsOf(ContentPartFieldDefinition definition) => definition.GetSettings<TSettings>();

    protected ValidationResult Fault(string message) => new(message, [property]);
}
