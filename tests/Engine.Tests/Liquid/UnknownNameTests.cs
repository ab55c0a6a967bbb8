using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.Liquid;

namespace Engine.Tests.Liquid;

public sealed class UnknownNameTests
{
    [Theory]
    [InlineData("<p>\n{{ Site.Colour }}</p>", "(2)", "'Site.Colour'")]
    [InlineData("{{ Culture.Tongue }}", "(1)", "'Culture.Tongue'")]
    [InlineData("\n\n{% if TrackingConsent.CanTrack %}{% endif %}", "(3)", "'TrackingConsent'")]
    [InlineData("{{ Content.Nowhere.DisplayText }}", "(1)", "'Content.Nowhere'")]
    [InlineData("a\n{{ 'x' | frobnicate: 1 }}", "(2)", "'frobnicate'")]
    public async Task A_name_that_nobody_has_is_told_once_with_its_place(string template, string line, string name)
    {
        var log = new List<string>();
        await using var site = new LiquidSite(services => services.AddSingleton<ILoggerFactory>(new Notes(log)));

        await site.RenderAsync(template);
        await site.RenderAsync(template);

        var told = Assert.Single(log);
        Assert.StartsWith("Clinic.Theme/Views/Test.liquid" + line, told);
        Assert.Contains(name, told);
    }

    [Theory]
    [InlineData("{{ Site.SiteName }}{{ Request.Path }}{{ User.Identity.Name }}{{ Model.Whatever }}")]
    [InlineData("{% assign a = nil %}{{ a }}{% for b in (1..2) %}{{ forloop.index }}{{ b | plus: 1 }}{% endfor %}")]
    [InlineData("""{{ "x" | slugify | html_class }}{{ Content["alias:none"].DisplayText }}""")]
    public async Task What_may_be_nothing_is_not_told(string template)
    {
        var log = new List<string>();
        await using var site = new LiquidSite(services => services.AddSingleton<ILoggerFactory>(new Notes(log)));

        await site.RenderAsync(template);

        Assert.Empty(log);
    }

    [Fact]
    public async Task A_template_that_somebody_writes_is_refused_for_a_filter_that_nobody_has()
    {
        await using var site = new LiquidSite();

        var isValid = site.Services.GetRequiredService<ILiquidTemplateManager>().Validate("{{ 'a' }}\n{{ 'x' | frobnicate }}", out var errors);

        Assert.False(isValid);
        Assert.Equal("template(2): no feature of this site has the filter 'frobnicate'.", Assert.Single(errors));
    }

    private sealed class Notes(List<string> log) : ILoggerFactory, ILogger
    {
        public void AddProvider(ILoggerProvider provider)
        {
        }

        public ILogger CreateLogger(string categoryName) => this;
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;
        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel level, EventId id, TState state, Exception? exception, Func<TState, Exception?, string> format)
        {
            if (level >= LogLevel.Warning)
                log.Add(format(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
