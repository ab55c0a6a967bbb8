using Markdig;

namespace OrchardCore.Markdown.Services
{
    public interface IMarkdownService
    {
        string ToHtml(string markdown);
    }

    /// <summary>What the tenant's features add to how Markdown is read.</summary>
    public class MarkdownPipelineOptions
    {
        public List<Action<MarkdownPipelineBuilder>> Configure { get; } = [];
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    public static class MarkdownPipelineOptionsExtensions
    {
        public static void ConfigureMarkdownPipeline(
            this IServiceCollection services, Action<MarkdownPipelineBuilder> action) =>
            services.Configure<MarkdownPipelineOptions>(options => options.Configure.Add(action));
    }
}
