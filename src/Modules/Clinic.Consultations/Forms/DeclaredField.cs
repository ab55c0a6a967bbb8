using OrchardCore.Flows.Models;
using OrchardCore.Forms.Models;

namespace Clinic.Consultations;

/// <summary>A field that a form declares: its name and label, and what an answer must be.</summary>
public sealed record DeclaredField(string Name, string Label, string Kind)
{
    /// <summary>What a field takes where the clinic set no limit: nobody may fill the store.</summary>
    public const int DefaultMaxLength = 4000;

    public bool Required { get; init; }
    public int MinLength { get; init; }
    public int MaxLength { get; init; } = DefaultMaxLength;
    public string ConsentVersion { get; init; } = "";
    public string[] Choices { get; init; } = [];

    /// <summary>The fields of a form, in their order.</summary>
    public static IReadOnlyList<DeclaredField> Of(ContentItem form) =>
        [.. Flatten(form).Select(Declared).OfType<DeclaredField>().GroupBy(field => field.Name).Select(Together)];

    // What has one name comes as one answer. Each radio button bears the label of its choice; what they are for is their name.
    private static DeclaredField Together(IGrouping<string, DeclaredField> named) => named.Count() == 1 ? named.Single() : named.First() with
    {
        Label = named.First().Kind == "radio" ? named.Key : named.First().Label,
        Required = named.Any(field => field.Required),
        Choices = [.. named.SelectMany(field => field.Choices)],
    };

    private static IEnumerable<ContentItem> Flatten(ContentItem item) =>
        item.TryGet<FlowPart>(out var flow)
            ? flow.Widgets.SelectMany(widget => Flatten(widget).Prepend(widget))
            : [];

    private static DeclaredField? Declared(ContentItem widget)
    {
        if (!widget.TryGet<FormInputElementPart>(out var input) || string.IsNullOrEmpty(input.Name) || KindOf(widget) is not { } kind)
            return null;

        var rules = widget.TryGet<ConsultationFieldPart>(out var part) ? part : new ConsultationFieldPart();
        var label = widget.TryGet<FormElementLabelPart>(out var named) && !string.IsNullOrEmpty(named.Label) ? named.Label : input.Name;
        return new DeclaredField(input.Name, label, kind)
        {
            Required = rules.Required,
            MinLength = rules.MinLength ?? 0,
            MaxLength = Math.Min(rules.MaxLength ?? DefaultMaxLength, DefaultMaxLength),
            ConsentVersion = rules.ConsentVersion,
            Choices = ChoicesOf(widget, kind),
        };
    }

    private static string[] ChoicesOf(ContentItem widget, string kind) => kind switch
    {
        "select" when widget.TryGet<SelectPart>(out var select) =>
            [.. (select.Options ?? []).Select(option => option.Value ?? option.Text ?? "")],
        // A button without a value of its own sends what its template or the browser gives it.
        "radio" => widget.TryGet<InputPart>(out var input) && input.DefaultValue is { Length: > 0 } value ? [value] : ["true", "on"],
        _ => [],
    };

    private static string? KindOf(ContentItem widget) => widget.ContentType switch
    {
        "TextArea" => "textarea",
        "Select" => "select",
        "Input" when widget.TryGet<InputPart>(out var input) =>
            input.Type is "submit" or "button" or "reset" or "image" or "hidden" ? null : input.Type ?? "text",
        _ => null,
    };
}
