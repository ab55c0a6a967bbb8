using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Claims;
using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Environment.Extensions;
using OrchardCore.Title.Models;
using YesSql;
using ISession = YesSql.ISession;

namespace Engine.Tests.Modules;

/// <summary>What tools/new-module.cs writes is a module that builds and works as it is.</summary>
public sealed class NewModuleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("module-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Module => Path.Combine(_folder, "src", "Modules", "Clinic.Events");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_builds_without_a_change_and_its_index_widget_and_task_work()
    {
        await WriteAsync();
        Directory.CreateDirectory(Path.Combine(Module, "Recipes"));
        await File.WriteAllTextAsync(Path.Combine(Module, "Recipes", "events.recipe.json"), "{}", Cancel);
        var (code, text) = await BuildAsync();
        Assert.True(code == 0, text);
        // Beside the program it would be taken for a recipe of the host's, and for one of another theme.
        Assert.False(Directory.Exists(Path.Combine(Module, "bin", "Release", "net10.0", "Recipes")));

        var module = Assembly.Load(await File.ReadAllBytesAsync(Path.Combine(Module, "bin", "Release", "net10.0", "Clinic.Events.dll"), Cancel));
        var warnings = new Warnings();
        await using var host = await TestHost.StartAsync(serve: true, log: warnings, configure: orchard =>
            orchard.ApplicationServices.AddSingleton(new ModuleCatalog(BuiltInFeatures.Assemble(), [module])));
        var made = await host.SetupAsync(host.Tenant("Harbor"), await host.RecipeAsync("""
            { "name": "it", "steps": [ { "name": "feature", "enable": ["Clinic.Events", "OrchardCore.Liquid", "OrchardCore.Widgets",
              "OrchardCore.Users", "OrchardCore.Roles", "OrchardCore.Themes"] } ] }
            """));
        Assert.True(made.Errors.Count == 0, string.Join("\n", made.Errors.Values));

        await PublishAsync(host, module, "Open day", "Come and see");
        await PublishAsync(host, module, "Lecture", "");

        Assert.Equal([false, true], (await host.InAsync("Harbor", IndexedAsync)).Order());
        var widget = await RenderAsync(host, "LatestEvents", (display, item, updater) => display.BuildDisplayAsync(item, updater, "Detail"));
        Assert.Matches("<a href=\"/Harbor/[^\"]+\">Open day</a>", widget);
        Assert.Matches("<a href=\"/Harbor/[^\"]+\">Lecture</a>", widget);
        Assert.Contains("name=\"LatestEventsPart.Count\"", await EditAsync(host, "LatestEvents"), StringComparison.Ordinal);
        Assert.Contains("name=\"EventPart.Summary\"", await EditAsync(host, "Event"), StringComparison.Ordinal);

        await host.Services.GetRequiredService<BackgroundTaskRunner>().RunDueAsync(DateTime.UtcNow.AddDays(1), Cancel);
        Assert.Contains("1 published Events have no summary.", warnings.Said);
    }

    [Fact]
    public async Task A_view_of_it_with_tag_helpers_that_are_not_here_fails_its_build()
    {
        await WriteAsync();
        await File.WriteAllTextAsync(Path.Combine(Module, "Views", "Odd.cshtml"), "@addTagHelper *, OrchardCore.Contents.TagHelpers\n<p>text</p>", Cancel);

        var (code, text) = await BuildAsync();

        Assert.NotEqual(0, code);
        Assert.Contains("Views/Odd.cshtml : error ENGINE001: The view adds the tag helpers of 'OrchardCore.Contents.TagHelpers'",
            text, StringComparison.Ordinal);
    }

    // As in the repository, but that the engine is there already: it was built with these tests.
    private async Task WriteAsync()
    {
        foreach (var file in (string[])["Platform.slnx", ".editorconfig", "Directory.Build.props", "Directory.Packages.props", "global.json",
                     "src/Modules/Directory.Build.props", "src/Modules/Directory.Build.targets", "src/Modules/TagHelpers.targets"])
        {
            if (!File.Exists(Path.Combine(House.Root, file)))
                continue;

            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, file))!);
            File.Copy(Path.Combine(House.Root, file), Path.Combine(_folder, file));
        }

        await File.WriteAllTextAsync(Path.Combine(_folder, "src", "Modules", "Backend.props"), $"""
            <Project>
              <PropertyGroup><OrchardBackend>Engine</OrchardBackend></PropertyGroup>
              <ItemGroup><Reference Include="{AppContext.BaseDirectory}Engine*.dll;{AppContext.BaseDirectory}Fluid.dll"
                Exclude="{AppContext.BaseDirectory}Engine.Tests.dll" Private="false" /></ItemGroup>
            </Project>
            """, Cancel);
        var (code, text) = await Dotnet.RunAsync(_folder, "run", Path.Combine(House.Root, "tools", "new-module.cs"), "Clinic.Events", "Event");
        Assert.True(code == 0, text);
    }

    private Task<(int Code, string Text)> BuildAsync() =>
        Dotnet.RunAsync(_folder, "build", Module, "-c", "Release", "-v", "quiet", "-nologo", "-clp:ErrorsOnly");

    private static Task PublishAsync(TestHost host, Assembly module, string title, string summary) => host.InAsync("Harbor", async services =>
    {
        var contents = services.GetRequiredService<IContentManager>();
        var item = await contents.NewAsync("Event");
        var part = (ContentPart)Activator.CreateInstance(module.GetType("Clinic.Events.EventPart", throwOnError: true)!)!;
        part.GetType().GetProperty("Summary")!.SetValue(part, summary);
        item.Apply("EventPart", part);
        item.Alter<TitlePart>(it => it.Title = title);
        item.DisplayText = title;
        return await contents.CreateAsync(item, VersionOptions.Published);
    });

    private static Task<List<bool>> IndexedAsync(IServiceProvider services) =>
        services.GetRequiredService<ISession>().Own().ReadAsync(
            "SELECT \"HasSummary\" FROM \"EventIndex\"", [], row => row.GetBoolean(0), Cancel);

    private static Task<string> EditAsync(TestHost host, string type) => RenderAsync(host, type,
        (display, item, updater) => display.BuildEditorAsync(item, updater, isNew: true, "", ""));

    private static Task<string> RenderAsync(
        TestHost host, string type, Func<IContentItemDisplayManager, ContentItem, IUpdateModel, Task<IShape>> build) =>
        host.InAsync("Harbor", async services =>
        {
            services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
            {
                RequestServices = services,
                Request = { PathBase = "/Harbor" },
                User = new ClaimsPrincipal(new ClaimsIdentity([new Claim("Permission", "SiteOwner")], "Test")),
            };
            var item = await services.GetRequiredService<IContentManager>().NewAsync(type);
            var shape = await build(services.GetRequiredService<IContentItemDisplayManager>(), item,
                services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater);
            using var writer = new StringWriter();
            (await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape))
                .WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
            return writer.ToString();
        });

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Said { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
                Said.Enqueue(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
