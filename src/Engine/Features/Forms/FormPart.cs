namespace OrchardCore.Forms.Models;

/// <summary>Makes a widget a form: where it is sent, and how.</summary>
public class FormPart : ContentPart
{
    public string? Action { get; set; }

    /// <summary><c>GET</c> or <c>POST</c>; <c>POST</c> when empty.</summary>
    public string? Method { get; set; }

    public string? WorkflowTypeId { get; set; }

    public string? EncType { get; set; }

    public bool EnableAntiForgeryToken { get; set; } = true;

    /// <summary>Whether the address of the form's page is sent along, so that an answer finds its way back.</summary>
    public bool SaveFormLocation { get; set; } = true;
}
