namespace OrchardCore.Liquid;

/// <summary>Words, dates, JSON and HTML.</summary>
internal static class TextFilters
{
    public static void AddTo(FilterCollection filters)
    {
        filters.Add("t", Translate);
        filters.AddAsync("local", LocalAsync);
        filters.Add("utc", Utc);
        filters.Add("html_class", (input, _, _) => StringValue.Create(HtmlClass(input.ToStringValue())));
        filters.Add("slugify", (input, _, context) =>
            StringValue.Create(context.Services.GetRequiredService<ISlugService>().SlugifyAndTransliterate(input.ToStringValue())));
        filters.Add("transliterate", (input, _, _) => StringValue.Create(input.ToStringValue().Transliterate()));
        filters.AddAsync("liquid", LiquidAsync);
        filters.Add("sanitize_html", (input, _, context) =>
            Html(context.Services.GetRequiredService<IHtmlSanitizerService>().Sanitize(input.ToStringValue())));
        filters.Add("json", Json);
        filters.Add("jsonparse", (input, _, _) =>
            JNode.TryParse(input.ToStringValue(), out var node) ? JsonValues.Of(node) : NilValue.Instance);
        filters.Add("console_log", ConsoleLog);
    }

    /// <summary>Text that is HTML already.</summary>
    public static FluidValue Html(string html) => new StringValue(html, encode: false);

    private static FluidValue Translate(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var text = input.ToStringValue();
        var parameters = arguments.Count == 0 ? [] : new object[arguments.Count];
        for (var i = 0; i < parameters.Length; i++)
            parameters[i] = arguments.At(i).ToStringValue();

        if (context.Localizer is { } localizer)
            return StringValue.Create(parameters.Length == 0 ? localizer[text].Value : localizer[text, parameters].Value);

        return StringValue.Create(
            parameters.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, parameters));
    }

    private static async ValueTask<FluidValue> LocalAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (!Time(input, context, out var time))
            return NilValue.Instance;

        if (context.Services.GetService<ILocalClock>() is { } clock)
            return new DateTimeValue(await clock.ConvertToLocalAsync(time));

        var site = await context.SiteAsync();
        return new DateTimeValue(TimeZoneInfo.TryFindSystemTimeZoneById(site.TimeZoneId ?? "UTC", out var zone)
            ? TimeZoneInfo.ConvertTime(time, zone)
            : time);
    }

    private static FluidValue Utc(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
        Time(input, context, out var time) ? new DateTimeValue(time.ToUniversalTime()) : NilValue.Instance;

    private static bool Time(FluidValue input, LiquidTemplateContext context, out DateTimeOffset time)
    {
        if (input.Type == FluidValues.String && input.ToStringValue() is "now" or "today" &&
            context.Services.GetService<IClock>() is { } clock)
        {
            time = clock.UtcNow;
            return true;
        }

        return input.TryGetDateTimeInput(context, out time);
    }

    /// <summary>"LandingPage" and "Landing page" are the class "landing-page".</summary>
    internal static string HtmlClass(string text)
    {
        var name = new System.Text.StringBuilder(text.Length + 4);
        var previous = ' ';
        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter))
            {
                if (name.Length > 0 && name[^1] != '-')
                    name.Append('-');
            }
            else
            {
                if (char.IsUpper(letter) && char.IsLower(previous))
                    name.Append('-');

                name.Append(char.ToLowerInvariant(letter));
            }

            previous = letter;
        }

        return name.ToString().Trim('-');
    }

    private static async ValueTask<FluidValue> LiquidAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var rendered = await context.Services.GetRequiredService<ILiquidTemplateManager>().RenderStringAsync(
            input.ToStringValue(), LiquidEncoding.Html, arguments.At(0).ToObjectValue(), []);
        return Html(rendered);
    }

    private static FluidValue Json(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        var options = new JsonSerializerOptions(JOptions.Default)
        {
            WriteIndented = arguments.Get("indented", 0).ToBooleanValue(),
            // The text may stand inside a script element: nothing in it may end that.
            Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Default,
        };
        return Html(Node(input, context)?.ToJsonString(options) ?? "null");
    }

    private static JsonNode? Node(FluidValue input, LiquidTemplateContext context) => input.Type switch
    {
        FluidValues.Nil or FluidValues.Empty or FluidValues.Blank => null,
        FluidValues.Boolean => JsonValue.Create(input.ToBooleanValue()),
        FluidValues.Number => JsonValue.Create(input.ToNumberValue()),
        FluidValues.Array => new JsonArray([.. input.Enumerate(context).Select(item => Node(item, context))]),
        FluidValues.Dictionary when input.ToObjectValue() is IFluidIndexable members => Members(members, context),
        _ => input.ToObjectValue() switch
        {
            ContentManagement.ContentItem item => JsonSerializer.SerializeToNode(item, JOptions.Default),
            ContentManagement.ContentElement element => element.Data.DeepClone(),
            JsonNode node => node.DeepClone(),
            DateTimeOffset time => JsonValue.Create(time),
            DateTime time => JsonValue.Create(time),
            _ => JsonValue.Create(input.ToStringValue()),
        },
    };

    private static JsonObject Members(IFluidIndexable members, LiquidTemplateContext context)
    {
        var json = new JsonObject();
        foreach (var name in members.Keys)
            json[name] = members.TryGetValue(name, out var value) ? Node(value, context) : null;

        return json;
    }

    // A script in the page would break its policy, and tell visitors what developers look at: the log it is.
    private static FluidValue ConsoleLog(FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        context.Services.GetRequiredService<ILoggerFactory>().CreateLogger("OrchardCore.Liquid")
            .LogDebug("console_log: {Value}", Node(input, context)?.ToJsonString() ?? "null");
        return StringValue.Empty;
    }
}
