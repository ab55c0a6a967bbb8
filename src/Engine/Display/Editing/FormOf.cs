using System.Linq.Expressions;

namespace OrchardCore.DisplayManagement.Editing;

/// <summary>
/// What a form may say of a view model: its plain values, never the objects that it is shown with.
/// Found once for each view model.
/// </summary>
internal static class FormOf<TForm> where TForm : class
{
    private static readonly Expression<Func<TForm, object>>[] _values =
        [.. typeof(TForm).GetProperties().Where(property => property.CanWrite && IsPlain(property.PropertyType)).Select(Read)];

    /// <summary>Reads what was sent into <paramref name="form"/>; what wasn't sent stays as it is there.</summary>
    public static Task<bool> BindAsync(TForm form, IUpdateModel updater, string prefix) =>
        updater.TryUpdateModelAsync(form, prefix, _values);

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
}
