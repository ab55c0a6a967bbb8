using OrchardCore.Shortcodes.Services;
using Shortcodes;

namespace OrchardCore.Shortcodes;

internal sealed class ShortcodesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ShortcodeService>();
        services.AddScoped<IShortcodeService>(scope => scope.GetRequiredService<ShortcodeService>());
        services.AddShortcode<LocaleShortcode>("locale", option =>
            (option.DefaultValue, option.Hint) = ("[locale en] [/locale]", "Shows its content in one language only."));
        services.AddLiquidFilter<ShortcodeFilter>("shortcode");
    }
}

/// <summary><c>[locale fr]Bonjour[/locale]</c>: content for readers of one language, and of its regions unless that is switched off.</summary>
internal sealed class LocaleShortcode : IShortcodeProvider
{
    public ValueTask<string?> EvaluateAsync(string identifier, Arguments arguments, string? content, Context context)
    {
        if (!identifier.Equals("locale", StringComparison.OrdinalIgnoreCase))
            return new((string?)null);

        var language = arguments.NamedOrAt("lang", 0) ?? "";
        var isFirst = true;
        var isFallback = !string.Equals(arguments.NamedOrAt("fallback", 1), "false", StringComparison.OrdinalIgnoreCase);
        // Where no culture was chosen the texts are English.
        var culture = CultureInfo.CurrentUICulture is { Name.Length: > 0 } chosen ? chosen : CultureInfo.GetCultureInfo("en");
        for (; culture.Name.Length > 0 && (isFirst || isFallback); culture = culture.Parent, isFirst = false)
        {
            if (culture.Name.Equals(language, StringComparison.OrdinalIgnoreCase))
                return new(content ?? "");
        }

        return new("");
    }
}

/// <summary><c>{{ text | shortcode }}</c></summary>
internal sealed class ShortcodeFilter(IShortcodeService shortcodes) : ILiquidFilter
{
    public async ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var about = new Context();
        if ((LiquidValues.ContentItemOf(arguments.At(0)) ?? (context.Current is { } model ? LiquidValues.ContentItemOf(model) : null)) is { } item)
            about["ContentItem"] = item;

        return new StringValue(await shortcodes.ProcessAsync(input.ToStringValue(), about), encode: false);
    }
}
