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

        if (!settings.Required)
            yield return new("", "", string.IsNullOrEmpty(chosen));

        var step = Math.Max(Step(settings), ((settings.Maximum ?? 10) - (settings.Minimum ?? 0)) / longest);
        for (var number = settings.Minimum ?? 0; number <= (settings.Maximum ?? 10); number += step)
        {
            var text = number.ToString(CultureInfo.InvariantCulture);
            yield return new(text, text, text == chosen);
        }
    }

    public static IEnumerable<Choice> Options(TextFieldPredefinedListEditorSettings settings, string? chosen)
    {
        var selected = string.IsNullOrEmpty(chosen) ? settings.DefaultValue : chosen;

        return settings.Options.Select(option => (Value: option.Value ?? option.Name ?? "", option.Name))
            .Select(option => new Choice(option.Value, option.Name ?? option.Value, option.Value == selected));
    }

    public static IEnumerable<Choice> Options(MultiTextFieldSettings settings, string[] chosen) => settings.Options
        .Select(option => new Choice(option.Value ?? "", option.Name ?? option.Value ?? "", chosen.Contains(option.Value)));

    public static string? Date(DateTime? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Moment(DateTime? moment) => moment?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);

    public static string? Time(TimeSpan? time) =>
        time?.ToString(time.Value.Seconds == 0 ? @"hh\:mm" : @"hh\:mm\:ss", CultureInfo.InvariantCulture);

    public static IReadOnlyDictionary<string, string?> Step(string? step) =>
        new Dictionary<string, string?> { ["step"] = step };

    private static decimal Step(NumericFieldSettings settings) => new(1, 0, 0, false, (byte)Math.Clamp(settings.Scale, 0, 28));
}
