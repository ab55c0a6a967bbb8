using System.Linq.Expressions;

namespace OrchardCore.DisplayManagement.Editing;

/// <summary>
/// What a form may say of a view model: its plain values, never the objects that it is shown with.
/// Found once for each view model.
/// </summary>
internal static class FormOf<TForm> where TForm : class
{
    private static readonly PropertyInfo[] _properties =
        [.. typeof(TForm).GetProperties().Where(property => property.CanWrite && IsPlain(property.PropertyType))];

    private static readonly Expression<Func<TForm, object>>[] _values = [.. _properties.Select(Read)];

    /// <summary>Reads what was sent into <paramref name="form"/>; what wasn't sent stays as it is there.</summary>
    public static Task<bool> BindAsync(TForm form, IUpdateModel updater, string prefix) =>
        updater.TryUpdateModelAsync(form, prefix, _values);

    /// <summary>Whether both say the same, as far as a browser sends it back as it was shown.</summary>
    public static bool AreSame(TForm form, TForm shown) =>
        _properties.All(property => Typed.IsSame(property.GetValue(form), property.GetValue(shown)));

    /// <summary>Puts back what a browser has only written differently.</summary>
    public static void Keep(TForm form, TForm shown)
    {
        foreach (var property in _properties.Where(property => property.PropertyType == typeof(string)))
        {
            var value = property.GetValue(shown);
            if (Typed.IsSame(property.GetValue(form), value))
                property.SetValue(form, value);
        }
    }

    internal static bool IsPlain(Type type) => type.IsValueType || type == typeof(string) || type == typeof(string[]);

    private static Expression<Func<TForm, object>> Read(PropertyInfo property)
    {
        var form = Expression.Parameter(typeof(TForm));
        return Expression.Lambda<Func<TForm, object>>(
            Expression.Convert(Expression.Property(form, property), typeof(object)), form);
    }
}

/// <summary>The plain values that a form and what it edits have under the same name: found once for each pair.</summary>
internal static class SharedValues<TForm, TStored> where TForm : class
{
    private static readonly (PropertyInfo Form, PropertyInfo Stored)[] _pairs =
    [
        .. from form in typeof(TForm).GetProperties()
           where form.CanWrite && FormOf<TForm>.IsPlain(form.PropertyType)
           let stored = typeof(TStored).GetProperty(form.Name)
           where stored is { CanWrite: true } && stored.PropertyType == form.PropertyType
           select (form, stored),
    ];

    public static void Show(TForm form, TStored stored)
    {
        foreach (var pair in _pairs)
            pair.Form.SetValue(form, pair.Stored.GetValue(stored));
    }

    public static void Take(TStored stored, TForm form)
    {
        foreach (var pair in _pairs)
            pair.Stored.SetValue(stored, pair.Form.GetValue(form));
    }

    /// <summary>What was not touched keeps the blanks and slashes around it that a new value would lose.</summary>
    public static void Keep(TStored stored, TForm form, TForm shown)
    {
        foreach (var pair in _pairs.Where(pair => pair.Form.PropertyType == typeof(string)))
        {
            var before = (string?)pair.Form.GetValue(shown);
            if (before is not null && (string?)pair.Form.GetValue(form) == before && pair.Stored.GetValue(stored) is string now
                && now != before && now == before.Trim().Trim('/').Trim())
                pair.Stored.SetValue(stored, before);
        }
    }
}

/// <summary>What a browser sends of a control that nobody has touched: other line ends, nothing for blanks.</summary>
internal static class Typed
{
    public static bool IsSame(object? sent, object? shown) => (sent, shown) switch
    {
        (string or null, string or null) => Plain((string?)sent) == Plain((string?)shown),
        (string[] or null, string[] or null) => Chosen(sent).SequenceEqual(Chosen(shown)),
        _ => Equals(sent, shown),
    };

    private static string Plain(string? text) => string.IsNullOrWhiteSpace(text) ? "" : text.ReplaceLineEndings("\n");

    private static IEnumerable<string> Chosen(object? values) => ((string[]?)values ?? []).Where(value => !string.IsNullOrEmpty(value));
}
