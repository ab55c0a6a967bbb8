namespace Clinic.Consultations;

/// <summary>What the clinic asks of the answer to one field of a form. Attached to inputs, text areas and selects.</summary>
public sealed class ConsultationFieldPart : ContentPart
{
    public bool Required { get; set; }

    public int? MinLength { get; set; }

    public int? MaxLength { get; set; }

    /// <summary>For a check box that asks for consent: the version of its wording, kept with every request.</summary>
    public string ConsentVersion { get; set; } = "";
}
