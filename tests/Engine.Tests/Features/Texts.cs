using Microsoft.Extensions.Localization;

namespace Engine.Tests.Features;

/// <summary>Says everything as it is written in the code.</summary>
internal sealed class Texts<T> : IStringLocalizer<T>
{
    public LocalizedString this[string name] => new(name, name);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(System.Globalization.CultureInfo.InvariantCulture, name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}
