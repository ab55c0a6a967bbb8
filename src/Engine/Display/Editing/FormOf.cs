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

    private static bool IsPlain(Type type) => type.IsValueType || type == typeof(string) || type == typeof(string[]);

    private static Expression<Func<TForm, object>> Read(PropertyInfo property)
    {
        var form = Expression.Parameter(typeof(TForm));
        return Expression.Lambda<Func<TForm, object>>(
            Expression.Convert(Expression.Property(form, property), typeof(object)), form);
    }
}
