using OrchardCore.Forms.Models;

namespace Clinic.Consultations;

/// <summary>
/// What every form that is sent to the clinic carries, whatever its author composed: where to turn in a crisis, and
/// which form it is.
/// </summary>
public sealed class ConsultationFormDisplayDriver : ContentPartDisplayDriver<FormPart>
{
    public const string KeyField = "__form";

    public override IDisplayResult? Display(FormPart part, BuildPartDisplayContext context) =>
        part.Action?.TrimStart('~', '/').StartsWith("consultations", StringComparison.OrdinalIgnoreCase) == true
            ? Combine(
                Dynamic("CrisisNotice").Location("Detail", "Content:before.1"),
                Initialize<ConsultationFormKey>("ConsultationFormKey", model => model.Key = ContentForms.KeyOf(part.ContentItem))
                    .Location("Detail", "Content:before.2"))
            : null;
}

public class ConsultationFormKey
{
    public string Key { get; set; } = "";
}
