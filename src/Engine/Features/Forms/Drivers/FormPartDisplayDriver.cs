namespace OrchardCore.Forms.Drivers;

internal sealed class FormPartDisplayDriver(
    IHttpContextAccessor http, CurrentForm current, IStringLocalizer<FormPartDisplayDriver> S)
    : ContentPartDisplayDriver<FormPart>
{
    private const string Origin = "__RequestOriginatedFrom";

    /// <summary>The form element goes around the whole widget, so it is a wrapper and not a shape of its own.</summary>
    public override IDisplayResult? Display(FormPart part, BuildPartDisplayContext context)
    {
        if (context.DisplayType.EndsWith("Admin", StringComparison.Ordinal))
            return null;

        current.Enter(part.ContentItem);
        var shape = context.Shape;
        shape.Metadata.Wrappers.Add("Form_Wrapper");
        shape.Properties["FormId"] = part.ContentItem.Get<FormElementPart>(nameof(FormElementPart))?.Id;
        shape.Properties["FormAction"] = Resolve(part.Action);
        shape.Properties["FormMethod"] = IsGet(part) ? "get" : "post";
        shape.Properties["FormEncType"] = part.EncType;
        shape.Properties["FormAntiforgery"] = part.EnableAntiForgeryToken && !IsGet(part);
        shape.Properties["FormOrigin"] = part.SaveFormLocation ? Location() : null;
        return null;
    }

    public override IDisplayResult Edit(FormPart part, BuildPartEditorContext context) =>
        this.Fields("FormPart_Fields_Edit", Prefix, context, fields => fields
            .Text("Action", S["Action"], part.Action, S["The address the form is sent to; ~/ is the root of the site."])
            .Choice("Method", S["Method"], part.Method ?? "POST", Choices("POST", "GET"))
            .Choice("EncType", S["Encoding"], part.EncType, Choices(
                "", "application/x-www-form-urlencoded", "multipart/form-data", "text/plain"))
            .Check("EnableAntiForgeryToken", S["Accept the form only from this site"], part.EnableAntiForgeryToken)
            .Check("SaveFormLocation", S["Send the address of the form's page along"], part.SaveFormLocation));

    public override async Task<IDisplayResult?> UpdateAsync(FormPart part, UpdatePartEditorContext context)
    {
        var form = new FormViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        (part.Action, part.Method, part.EncType) = (form.Action?.Trim(), form.Method, form.EncType);
        (part.EnableAntiForgeryToken, part.SaveFormLocation) = (form.EnableAntiForgeryToken, form.SaveFormLocation);
        return Edit(part, context);
    }

    private static bool IsGet(FormPart part) => string.Equals(part.Method, "GET", StringComparison.OrdinalIgnoreCase);

    private string? Resolve(string? action) => action?.StartsWith("~/", StringComparison.Ordinal) == true
        ? http.HttpContext?.Request.PathBase.Value + action[1..]
        : string.IsNullOrWhiteSpace(action) ? null : action;

    // A form that failed is shown by the action it was posted to; it still stems from its own page.
    private string? Location()
    {
        if (http.HttpContext?.Request is not { } request)
            return null;

        var posted = request.HasFormContentType && request.Method == "POST" ? (string?)request.Form[Origin] : null;
        return posted is ['/', not ('/' or '\\'), ..] ? posted : request.PathBase.Add(request.Path).Value;
    }

    private static IEnumerable<KeyValuePair<string, string>> Choices(params string[] values) =>
        values.Select(value => KeyValuePair.Create(value, value));

    internal sealed class FormViewModel
    {
        public string? Action { get; set; }
        public string? Method { get; set; }
        public string? EncType { get; set; }
        public bool EnableAntiForgeryToken { get; set; }
        public bool SaveFormLocation { get; set; }
    }
}
