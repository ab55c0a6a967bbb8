namespace OrchardCore.Modules;

/// <summary>Says every text as it is written in the code, which is English.</summary>
internal sealed class PlainLocalizer : IStringLocalizer, IStringLocalizerFactory
{
    private static readonly PlainLocalizer Instance = new();

    public LocalizedString this[string name] => new(name, name, resourceNotFound: true);

    public LocalizedString this[string name, params object[] arguments] =>
        new(name, string.Format(CultureInfo.CurrentCulture, name, arguments), resourceNotFound: true);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    public IStringLocalizer Create(Type resourceSource) => Instance;

    public IStringLocalizer Create(string baseName, string location) => Instance;

    /// <summary>Texts for code, controllers and views; a feature that translates them takes the factory's place.</summary>
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<IStringLocalizerFactory, PlainLocalizer>();
        services.TryAddSingleton(typeof(IStringLocalizer<>), typeof(StringLocalizer<>));
        services.TryAddSingleton<IHtmlLocalizerFactory, HtmlLocalizerFactory>();
        services.TryAddSingleton(typeof(IHtmlLocalizer<>), typeof(HtmlLocalizer<>));
        services.TryAddTransient<IViewLocalizer, ViewLocalizer>();
    }
}
