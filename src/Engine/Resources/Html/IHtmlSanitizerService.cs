using Ganss.Xss;

namespace OrchardCore.Infrastructure.Html
{
    public interface IHtmlSanitizerService
    {
        string Sanitize(string html);
    }

    /// <summary>What the tenant's features allow or forbid in HTML that people wrote.</summary>
    public class HtmlSanitizerOptions
    {
        public List<Action<HtmlSanitizer>> Configure { get; } = [];
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class HtmlSanitizerOptionsExtensions
    {
        public static void ConfigureHtmlSanitizer(this IServiceCollection services, Action<HtmlSanitizer> action) =>
            services.Configure<OrchardCore.Infrastructure.Html.HtmlSanitizerOptions>(options => options.Configure.Add(action));
    }
}
