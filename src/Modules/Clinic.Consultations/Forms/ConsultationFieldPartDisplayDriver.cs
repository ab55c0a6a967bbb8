namespace Clinic.Consultations;

/// <summary>The rules of a field in the form's editor.</summary>
public sealed class ConsultationFieldPartDisplayDriver(IStringLocalizer<ConsultationFieldPartDisplayDriver> S)
    : ContentPartDisplayDriver<ConsultationFieldPart>
{
    public override IDisplayResult Edit(ConsultationFieldPart part, BuildPartEditorContext context) =>
        Initialize<ConsultationFieldEditor>(GetEditorShapeType(context), model => model.Show(part));

    public override async Task<IDisplayResult?> UpdateAsync(ConsultationFieldPart part, UpdatePartEditorContext context)
    {
        var form = new ConsultationFieldEditor();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        if (form.MinLength < 0 || form.MaxLength < 1 || form.MinLength > form.MaxLength)
            context.Updater.ModelState.AddModelError(
                $"{Prefix}.{nameof(form.MaxLength)}", S["The lengths are positive, the shortest not above the longest."].Value);

        form.Save(part);
        return Edit(part, context);
    }
}

public class ConsultationFieldEditor
{
    public bool Required { get; set; }
    public int? MinLength { get; set; }
    public int? MaxLength { get; set; }
    public string? ConsentVersion { get; set; }

    public void Show(ConsultationFieldPart part) =>
        (Required, MinLength, MaxLength, ConsentVersion) = (part.Required, part.MinLength, part.MaxLength, part.ConsentVersion);

    public void Save(ConsultationFieldPart part)
    {
        part.Required = Required;
        part.MinLength = MinLength;
        part.MaxLength = MaxLength;
        part.ConsentVersion = ConsentVersion?.Trim() ?? "";
    }
}
