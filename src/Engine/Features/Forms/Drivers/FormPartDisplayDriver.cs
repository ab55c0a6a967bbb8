namespace OrchardCore.Forms;

internal sealed class FormPartDisplayDriver(IHttpContextAccessor http)
    : FormPartEditor<FormPart, FormPartEditViewModel>
{
    private const string Origin = "__RequestOriginatedFrom";

    /// <summary>The form element goes around the whole widget, so it is a wrapper and not a shape of its own.</summary>
    public override IDisplayResult? Display(FormPart part, BuildPartDisplayContext context)
    {
        if (context.DisplayType.EndsWith("Admin", StringComparison.Ordinal))
            return null;

        var shape = context.Shape;
        shape.Metadata.Wrappers.Add("Form_Wrapper");
        shape.Properties["FormId"] = part.ContentItem.Get<FormElementPart>(nameof(FormElementPart))?.Id;
        shape.Properties["FormAction"] = part.Action;
        shape.Properties["FormMethod"] = IsGet(part) ? "get" : "post";
        shape.Properties["FormEncType"] = part.EncType;
        shape.Properties["FormAntiforgery"] = part.EnableAntiForgeryToken && !IsGet(part);
        shape.Properties["FormOrigin"] = part.SaveFormLocation ? Location() : null;
        return null;
    }

    protected override void Take(FormPart part, FormPartEditViewModel form, UpdatePartEditorContext context)
    {
        base.Take(part, form, context);
        part.Action = form.Action?.Trim();
    }

    private static bool IsGet(FormPart part) => string.Equals(part.Method, "GET", StringComparison.OrdinalIgnoreCase);

    // A form that failed is shown by the action it was posted to; it still stems from its own page.
    private string? Location()
    {
        if (http.HttpContext?.Request is not { } request)
            return null;

        var posted = request.HasFormContentType && request.Method == "POST" ? (string?)request.Form[Origin] : null;

        return posted is ['/', not ('/' or '\\'), ..] ? posted : request.PathBase.Add(request.Path).Value;
    }
}
