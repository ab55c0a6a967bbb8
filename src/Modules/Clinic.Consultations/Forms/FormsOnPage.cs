using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Flows.Models;
using OrchardCore.Forms.Models;

namespace Clinic.Consultations;

/// <summary>
/// The forms of the page that is being shown. Each knows its own fields, answers and errors; ids that several forms share are
/// told apart. A form that was sent is one of them; the others are shown afresh.
/// </summary>
public sealed class FormsOnPage(IHttpContextAccessor http, IUpdateModelAccessor updater)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Stack<FormOnPage> _open = [];
    private readonly Dictionary<ContentItem, FormOnPage> _forms = new(ReferenceEqualityComparer.Instance);
    private FormOnPage? _loose;

    /// <summary>The form whose widgets are being shown; one without a form around them have one of their own.</summary>
    public FormOnPage Current => _open.TryPeek(out var form) ? form : _loose ??= new FormOnPage(this, null, null, State(null));

    private HttpRequest? Request => http.HttpContext?.Request;

    private IFormCollection? Posted =>
        Request is { } request && HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form : null;

    public FormOnPage Of(ContentItem form)
    {
        if (!_forms.TryGetValue(form, out var found))
            _forms.Add(form, found = new FormOnPage(this, form, Request, State(ContentForms.KeyOf(form))));

        return found;
    }

    internal void Enter(ContentItem form) => _open.Push(Of(form));

    internal void Leave() => _open.TryPop(out _);

    /// <summary>The id, or the id with a number where the page has it already.</summary>
    internal string? Unique(string? id)
    {
        if (string.IsNullOrWhiteSpace(id))
            return null;

        var (wanted, copy) = (string.Concat(id.Trim().Select(sign => char.IsWhiteSpace(sign) ? '-' : sign)), 1);
        var unique = wanted;
        while (!_ids.Add(unique))
            unique = $"{wanted}-{++copy}";

        return unique;
    }

    // A form of somebody else's, which sends no key, may be any that the page shows.
    private ModelStateDictionary State(string? key) =>
        Posted?[ConsultationFormDisplayDriver.KeyField].ToString() is { Length: > 0 } sent && sent != key
            ? new ModelStateDictionary()
            : updater.ModelUpdater?.ModelState ?? new ModelStateDictionary();
}

public sealed class FormOnPage
{
    private const string OriginField = "__RequestOriginatedFrom";

    private readonly Dictionary<ContentItem, FieldOnPage> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly FormsOnPage _page;
    private readonly ModelStateDictionary _state;

    internal FormOnPage(FormsOnPage page, ContentItem? form, HttpRequest? request, ModelStateDictionary state)
    {
        (_page, _state) = (page, state);
        if (form is null || !form.TryGet<FormPart>(out var part))
            return;

        Id = page.Unique(form.TryGet<FormElementPart>(out var element) ? element.Id : null);
        Method = string.Equals(part.Method, "GET", StringComparison.OrdinalIgnoreCase) ? "get" : "post";
        EncType = string.IsNullOrWhiteSpace(part.EncType) ? null : part.EncType;
        IsProtected = part.EnableAntiForgeryToken && Method == "post";
        Action = part.Action?.StartsWith("~/", StringComparison.Ordinal) == true
            ? request?.PathBase.Value + part.Action[1..]
            : string.IsNullOrWhiteSpace(part.Action) ? null : part.Action;
        Origin = part.SaveFormLocation && request is not null ? OriginOf(request) : null;
        foreach (var widget in Widgets(form))
            _ = Field(widget);
    }

    public string? Id { get; }
    public string Method { get; } = "post";
    public string? Action { get; }
    public string? EncType { get; }
    public bool IsProtected { get; }

    /// <summary>The page that the form was first shown on.</summary>
    public string? Origin { get; }

    public FieldOnPage Field(ContentItem widget)
    {
        if (!_fields.TryGetValue(widget, out var field))
            _fields.Add(widget, field = new FieldOnPage(_page, widget, _state));

        return field;
    }

    public FieldOnPage? Named(string? name) => _fields.Values.FirstOrDefault(field => field.Name.Length > 0 && field.Name == name);

    /// <summary>The field whose element was given this id by its author.</summary>
    public FieldOnPage? WithId(string? id) => _fields.Values.FirstOrDefault(field => field.GivenId == id);

    /// <summary>What is wrong, in the order of the fields, and the id of the element where it can be mended.</summary>
    public IEnumerable<(string Message, string? Target)> Errors(bool ofFormOnly = false)
    {
        var fields = _fields.Values.Where(field => field.Errors.Count > 0).DistinctBy(field => field.Name).ToArray();
        foreach (var field in ofFormOnly ? [] : fields)
        {
            foreach (var error in field.Errors)
                yield return (error, field.FocusId);
        }

        foreach (var (key, entry) in _state)
        {
            if (ofFormOnly ? key.Length > 0 : fields.Any(field => field.Name == key))
                continue;

            foreach (var error in entry.Errors)
                yield return (error.ErrorMessage, null);
        }
    }

    private static IEnumerable<ContentItem> Widgets(ContentItem container) => container.TryGet<FlowPart>(out var flow)
        ? flow.Widgets.SelectMany(widget => Widgets(widget).Prepend(widget))
        : [];

    // A form that failed is shown by the action it was sent to; it still stems from its own page.
    private static string? OriginOf(HttpRequest request)
    {
        var sent = HttpMethods.IsPost(request.Method) && request.HasFormContentType ? request.Form[OriginField].ToString() : "";
        return sent is ['/', not ('/' or '\\'), ..] ? sent : request.PathBase.Add(request.Path).Value;
    }
}
