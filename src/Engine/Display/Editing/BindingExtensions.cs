namespace OrchardCore.DisplayManagement.Editing;

/// <summary>Says what is wrong with a form, in the words of the editor who fills it in.</summary>
internal static class BindingExtensions
{
    /// <summary>Says of a value that can't be read what is wrong with it, in place of what the binder says.</summary>
    public static void Explain(this ModelStateDictionary state, string key, string message)
    {
        state.GetValueOrDefault(key)?.Errors.Clear();
        state.AddModelError(key, message);
    }

    public static void Report(this ModelStateDictionary state, string prefix, IEnumerable<ValidationResult> problems)
    {
        foreach (var problem in problems)
            foreach (var property in problem.MemberNames.DefaultIfEmpty(""))
                state.AddModelError(Key(prefix, property), problem.ErrorMessage ?? "");
    }

    /// <summary>The same for content that did not come from a form: a recipe, an import, an API.</summary>
    public static void Report(this ValidateContentFieldContext context, IEnumerable<ValidationResult> problems)
    {
        var prefix = $"{context.PartName}.{context.ContentPartFieldDefinition.Name}";
        foreach (var problem in problems)
            context.ContentValidateResult.Fail(
                new(problem.ErrorMessage, [.. problem.MemberNames.Select(property => Key(prefix, property))]));
    }

    /// <summary>The ids that a form sends, one for each choice or all in one value; null where it doesn't ask.</summary>
    public static string[]? SentIds(this ModelStateDictionary state, string key) =>
        state.GetValueOrDefault(key)?.AttemptedValue?.Split(
            ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToArray();

    private static string Key(string prefix, string property) =>
        prefix.Length == 0 ? property : property.Length == 0 ? prefix : $"{prefix}.{property}";
}
