namespace OrchardCore.DisplayManagement.Editing;

/// <summary>Says what is wrong with a form, in the words of the editor who fills it in.</summary>
internal static class BindingExtensions
{
    /// <summary>Replaces what the binder says of a value it could not read; true if there was one.</summary>
    public static bool Explain(this ModelStateDictionary state, string prefix, string property, string message)
    {
        if (state.GetValueOrDefault(Key(prefix, property)) is not { Errors.Count: > 0 } entry)
            return false;

        entry.Errors.Clear();
        entry.Errors.Add(message);
        return true;
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

    private static string Key(string prefix, string property) =>
        prefix.Length == 0 ? property : property.Length == 0 ? prefix : $"{prefix}.{property}";
}
