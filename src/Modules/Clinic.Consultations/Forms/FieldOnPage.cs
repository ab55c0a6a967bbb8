using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Forms.Models;

namespace Clinic.Consultations;

/// <summary>One element of a form as a page shows it: its ids, its rules, what was answered and what is wrong with it.</summary>
public sealed class FieldOnPage
{
    private readonly ModelStateEntry? _answer;
    private readonly string? _initial;

    internal FieldOnPage(FormsOnPage page, ContentItem widget, ModelStateDictionary state)
    {
        Name = widget.TryGet<FormInputElementPart>(out var input) ? input.Name?.Trim() ?? "" : "";
        GivenId = widget.TryGet<FormElementPart>(out var element) && !string.IsNullOrWhiteSpace(element.Id) ? element.Id.Trim() : null;
        Id = page.Unique(GivenId ?? Name);
        _answer = Name.Length > 0 ? state.GetValueOrDefault(Name) : null;
        Errors = _answer?.Errors.Select(error => error.ErrorMessage).ToArray() ?? [];

        if (widget.TryGet<FormElementLabelPart>(out var label) && label.Option != LabelOptions.None && !string.IsNullOrWhiteSpace(label.Label))
            (Label, IsLabelHidden) = (label.Label, label.Option == LabelOptions.ScreenReaders);

        if (widget.TryGet<ConsultationFieldPart>(out var rules))
            (Required, MaxLength) = (rules.Required, rules.MaxLength);

        if (widget.TryGet<InputPart>(out var box))
            (Type, _initial) = (string.IsNullOrWhiteSpace(box.Type) ? "text" : box.Type.Trim().ToLowerInvariant(), box.DefaultValue);
        else if (widget.TryGet<TextAreaPart>(out var area))
            (Type, _initial) = ("textarea", area.DefaultValue);
        else if (widget.TryGet<SelectPart>(out var select))
        {
            (Type, _initial) = (select.Editor.ToString().ToLowerInvariant(), select.DefaultValue);
            IsGroup = select.Editor != SelectEditorOption.Dropdown;
            var chosen = Answers();
            Options = [.. (select.Options ?? []).Select((option, index) => new OptionOnPage(
                $"{Id}-{index}", option.Text ?? option.Value ?? "", option.Value ?? option.Text ?? "", chosen.Contains(option.Value ?? option.Text ?? "")))];
        }
    }

    public string Name { get; }

    /// <summary>The id that the author wrote.</summary>
    public string? GivenId { get; }

    /// <summary>The id in this page.</summary>
    public string? Id { get; }

    public string? ErrorId => Errors.Count > 0 ? (Id ?? "field") + "-error" : null;

    /// <summary>A group of choices takes no focus; its first choice does.</summary>
    public string? FocusId => IsGroup ? (Options.Count > 0 ? Options[0].Id : null) : Id;

    public string? Label { get; }
    public bool IsLabelHidden { get; }
    public string? LabelClass => IsLabelHidden ? "visually-hidden" : null;

    /// <summary>The type of an input, <c>textarea</c>, or how a select is shown: <c>dropdown</c>, <c>radio</c>, <c>checkbox</c>.</summary>
    public string Type { get; } = "text";

    public bool Required { get; }
    public int? MaxLength { get; }

    /// <summary>Lets browsers fill in who somebody is (WCAG 2.2, 1.3.5).</summary>
    public string? Autocomplete => Type is "email" or "tel" ? Type : Type == "text" && Name == "name" ? "name" : null;

    public IReadOnlyList<string> Errors { get; }
    public string? Invalid => Errors.Count > 0 ? "true" : null;

    /// <summary>A box or button to tick stands before its words.</summary>
    public bool IsTick => !IsGroup && Type is "checkbox" or "radio";

    public bool IsGroup { get; }
    public IReadOnlyList<OptionOnPage> Options { get; } = [];

    /// <summary>What a text holds, or what a tick stands for. What was typed as a password or chosen as a file never comes back.</summary>
    public string? Value => IsTick ? TickValue : Type is "password" or "file" ? null : Answers().FirstOrDefault();

    /// <summary>Only an answer ticks a box: consent is never given in advance.</summary>
    public bool IsChecked => IsTick && _answer is not null && Answers().Contains(TickValue);

    private string TickValue => string.IsNullOrEmpty(_initial) ? "true" : _initial;

    private string[] Answers() => _answer switch
    {
        { RawValue: string[] many } => many,
        { AttemptedValue: { } one } => [one],
        { Errors.Count: > 0 } => [],
        _ => string.IsNullOrEmpty(_initial) ? [] : [_initial],
    };
}

public sealed record OptionOnPage(string Id, string Text, string Value, bool IsChosen);
