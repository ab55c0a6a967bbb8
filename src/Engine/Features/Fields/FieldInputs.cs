namespace OrchardCore.DisplayManagement.Editing;

/// <summary>What the settings of a field say about its input.</summary>
internal static class FieldInputs
{
    public static IReadOnlyDictionary<string, string?> Text(TextFieldSettings settings) => new Dictionary<string, string?>
    {
        ["readonly"] = settings.Type == FieldBehaviorType.GeneratedDisabled ? "readonly" : null,
    };

    public static EditorRow Boolean(ViewContext view, EditBooleanFieldViewModel model)
    {
        var settings = model.PartFieldDefinition.GetSettings<BooleanFieldSettings>();
        var label = string.IsNullOrWhiteSpace(settings.Label) ? model.PartFieldDefinition.DisplayName() : settings.Label;

        return EditorRow.For(view, model, nameof(model.Value), label, settings.Hint, settings.Required);
    }

    public static IReadOnlyDictionary<string, string?> Number(NumericFieldSettings settings) =>
        new Dictionary<string, string?>
        {
            ["min"] = settings.Minimum?.ToString(CultureInfo.InvariantCulture),
            ["max"] = settings.Maximum?.ToString(CultureInfo.InvariantCulture),
            ["step"] = Step(settings).ToString(CultureInfo.InvariantCulture),
        };

    public static IEnumerable<Choice> Numbers(NumericFieldSettings settings, string? chosen)
    {
        const int longest = 200;
        var isListed = false;

        if (!settings.Required || string.IsNullOrEmpty(chosen))
            yield return new("", "", string.IsNullOrEmpty(chosen));

        var step = Math.Max(Step(settings), ((settings.Maximum ?? 10) - (settings.Minimum ?? 0)) / longest);
        for (var number = settings.Minimum ?? 0; number <= (settings.Maximum ?? 10); number += step)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            isListed |= text == chosen;
            yield return new(text, text, text == chosen);
        }

        if (!isListed && !string.IsNullOrEmpty(chosen))
            yield return new(chosen, chosen, Selected: true);
    }

    /// <summary>The options, and what is stored though it is none: a list without it would choose another in its place.</summary>
    public static IEnumerable<Choice> Options(TextFieldPredefinedListEditorSettings settings, string? chosen)
    {
        Choice[] options = [.. settings.Options.Select(option => (Value: option.Value ?? option.Name ?? "", option.Name))
            .Select(option => new Choice(option.Value, option.Name ?? option.Value, option.Value == (chosen ?? "")))];
        var isListed = Array.Exists(options, option => option.Selected);
        return isListed || settings.Editor == EditorOption.Radio && string.IsNullOrEmpty(chosen) ? options
            : [new(chosen ?? "", chosen ?? "", Selected: true), .. options];
    }

    public static IEnumerable<Choice> Options(MultiTextFieldSettings settings, string[] chosen) => settings.Options
        .Select(option => new Choice(option.Value ?? "", option.Name ?? option.Value ?? "", chosen.Contains(option.Value)))
        .Concat(chosen.Where(value => !string.IsNullOrEmpty(value) && !settings.Options.Any(option => option.Value == value))
            .Select(value => new Choice(value, value, Selected: true)));

    /// <summary>A slider always stands somewhere: only where it can stand at what is stored is it one.</summary>
    public static string Slider(NumericFieldSettings settings, string? value) =>
        decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number >= (settings.Minimum ?? 0) && number <= (settings.Maximum ?? 100) && (number - (settings.Minimum ?? 0)) % Step(settings) == 0
                ? "range" : "number"
            : settings.Required ? "range" : "number";

    /// <summary>A colour well always has a colour.</summary>
    public static string Color(TextFieldSettings settings, string? value) =>
        value is ['#', ..] && value.Length == 7 && value.Skip(1).All(char.IsAsciiHexDigit) || settings.Required && string.IsNullOrEmpty(value)
            ? "color" : "text";

    public static string? Date(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Moment(DateTime? moment) =>
        moment?.ToString(moment.Value.Second == 0 ? "yyyy-MM-ddTHH:mm" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);

    public static string? Time(TimeSpan? time) =>
        time?.ToString(time.Value.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);

    public static IReadOnlyDictionary<string, string?> Step(string? step) =>
        new Dictionary<string, string?> { ["step"] = step };

    private static decimal Step(NumericFieldSettings settings) => new(1, 0, 0, false, (byte)Math.Clamp(settings.Scale, 0, 28));
}
