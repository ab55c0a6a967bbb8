// Starts a module: dotnet run tools/new-module.cs Clinic.Events Event
// Writes a part with its index, a widget and a background task under src/Modules, adds the project to the solution, and says what comes next.

using System.Text.RegularExpressions;

if (args is not [var module, var noun] ||
    !Regex.IsMatch(module, @"\A[A-Z]\w*(\.[A-Z]\w*)+\z") || !Regex.IsMatch(noun, @"\A[A-Z]\w*\z"))
{
    Console.Error.WriteLine("Usage: dotnet run tools/new-module.cs Clinic.Events Event (the module's name, then the noun of its part)");
    return 2;
}

var root = new DirectoryInfo(Environment.CurrentDirectory);
while (root is not null && !File.Exists(Path.Combine(root.FullName, "Platform.slnx")))
    root = root.Parent;
if (root is null)
{
    Console.Error.WriteLine("Run it from within the repository: no Platform.slnx was found here or above.");
    return 2;
}

var folder = Path.Combine(root.FullName, "src", "Modules", module);
if (Directory.Exists(folder))
{
    Console.Error.WriteLine($"src/Modules/{module} exists already: nothing was written.");
    return 1;
}

var files = new Dictionary<string, string>
{
    [$"{module}.csproj"] = """
        <Project Sdk="Microsoft.NET.Sdk.Razor" />

        """,
    ["Manifest.cs"] = """
        using OrchardCore.Modules.Manifest;

        [assembly: Module(
            Name = "MODULE",
            Author = "The clinic platform team",
            Version = "0.1.0",
            Category = "Clinic",
            Description = "Lets clinics publish NOUNs.",
            Dependencies = ["OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.Title", "OrchardCore.Autoroute"])]

        """,
    ["Startup.cs"] = """
        using Fluid;
        using OrchardCore.BackgroundTasks;
        using OrchardCore.Data;

        namespace MODULE;

        public sealed class Startup : StartupBase
        {
            public override void ConfigureServices(IServiceCollection services)
            {
                services.AddContentPart<NOUNPart>().UseDisplayDriver<NOUNPartDisplayDriver>();
                services.AddContentPart<LatestNOUNsPart>().UseDisplayDriver<LatestNOUNsPartDisplayDriver>();
                services.AddDataMigration<Migrations>();
                services.AddIndexProvider<NOUNIndexProvider>();
                services.AddSingleton<IBackgroundTask, NOUNCheck>();
                services.Configure<TemplateOptions>(options =>
                {
                    options.MemberAccessStrategy.Register<NOUNViewModel>();
                    options.MemberAccessStrategy.Register<LatestNOUNsViewModel>();
                });
            }
        }

        """,
    ["NOUNPart.cs"] = """
        namespace MODULE;

        public sealed class NOUNPart : ContentPart
        {
            public string Summary { get; set; } = "";
        }

        """,
    ["NOUNViewModel.cs"] = """
        namespace MODULE;

        /// <summary>What a template may see, and what the editor's form holds.</summary>
        public class NOUNViewModel
        {
            public string? Summary { get; set; }

            public void Show(NOUNPart part) => Summary = part.Summary;
        }

        """,
    ["NOUNPartDisplayDriver.cs"] = """
        namespace MODULE;

        public sealed class NOUNPartDisplayDriver : ContentPartDisplayDriver<NOUNPart>
        {
            public override IDisplayResult Display(NOUNPart part, BuildPartDisplayContext context) =>
                Initialize<NOUNViewModel>(GetDisplayShapeType(context), model => model.Show(part))
                    .Location("Detail", "Content:1")
                    .Location("Summary", "Content:1");

            public override IDisplayResult Edit(NOUNPart part, BuildPartEditorContext context) =>
                Initialize<NOUNViewModel>(GetEditorShapeType(context), model => model.Show(part));

            public override async Task<IDisplayResult?> UpdateAsync(NOUNPart part, UpdatePartEditorContext context)
            {
                var form = new NOUNViewModel();
                await context.Updater.TryUpdateModelAsync(form, Prefix);

                part.Summary = form.Summary?.Trim() ?? "";
                return Edit(part, context);
            }
        }

        """,
    ["Migrations.cs"] = """
        using YesSql.Sql;

        namespace MODULE;

        public sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
        {
            public async Task<int> CreateAsync()
            {
                await definitions.AlterTypeDefinitionAsync("NOUN", type => type
                    .WithDisplayName("NOUN").Creatable().Listable().Draftable().Versionable()
                    .WithPart("TitlePart", part => part.WithPosition("0"))
                    .WithPart("AutoroutePart", part => part.WithPosition("1"))
                    .WithPart(nameof(NOUNPart), part => part.WithPosition("2")));

                await definitions.AlterTypeDefinitionAsync("LatestNOUNs", type => type
                    .WithDisplayName("Latest NOUNs").Stereotype("Widget")
                    .WithPart(nameof(LatestNOUNsPart), part => part.WithPosition("0")));

                await SchemaBuilder.CreateMapIndexTableAsync<NOUNIndex>(table => table
                    .Column<string>(nameof(NOUNIndex.ContentItemId), column => column.WithLength(26))
                    .Column<bool>(nameof(NOUNIndex.HasSummary)));

                return 1; // The next change is UpdateFrom1Async; this method never changes once released.
            }
        }

        """,
    ["NOUNIndex.cs"] = """
        using YesSql.Indexes;

        namespace MODULE;

        /// <summary>What published NOUNs are searched by; its table is made in Migrations.</summary>
        public sealed class NOUNIndex : MapIndex
        {
            public string ContentItemId { get; set; } = "";
            public bool HasSummary { get; set; }
        }

        public sealed class NOUNIndexProvider : IndexProvider<ContentItem>
        {
            public override void Describe(DescribeContext<ContentItem> context) =>
                context.For<NOUNIndex>()
                    .When(item => item.Has<NOUNPart>())
                    .Map(item => item.Published && item.TryGet<NOUNPart>(out var part)
                        ? new NOUNIndex { ContentItemId = item.ContentItemId, HasSummary = part.Summary.Length > 0 }
                        : null!);
        }

        """,
    ["NOUNCheck.cs"] = """
        using Microsoft.Extensions.Logging;
        using OrchardCore.BackgroundTasks;
        using YesSql;

        namespace MODULE;

        /// <summary>Counts, every night, what was published without a summary.</summary>
        [BackgroundTask(Schedule = "0 3 * * *", Description = "Counts the NOUNs that were published without a summary.")]
        public sealed class NOUNCheck(ILogger<NOUNCheck> logger) : IBackgroundTask
        {
            public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
            {
                var session = serviceProvider.GetRequiredService<ISession>();
                var missing = await session.QueryIndex<NOUNIndex>(index => !index.HasSummary).CountAsync(cancellationToken);
                if (missing > 0)
                    logger.LogWarning("{Count} published NOUNs have no summary.", missing);
            }
        }

        """,
    ["LatestNOUNsPart.cs"] = """
        namespace MODULE;

        /// <summary>A widget that shows the newest NOUNs.</summary>
        public sealed class LatestNOUNsPart : ContentPart
        {
            public int Count { get; set; } = 3;
        }

        /// <summary>What its template sees, and what its editor's form holds.</summary>
        public class LatestNOUNsViewModel
        {
            public int Count { get; set; }

            public IEnumerable<ContentItem> Items { get; set; } = [];
        }

        """,
    ["LatestNOUNsPartDisplayDriver.cs"] = """
        using OrchardCore.ContentManagement.Records;
        using YesSql;

        namespace MODULE;

        public sealed class LatestNOUNsPartDisplayDriver(ISession session) : ContentPartDisplayDriver<LatestNOUNsPart>
        {
            public override IDisplayResult Display(LatestNOUNsPart part, BuildPartDisplayContext context) =>
                Initialize<LatestNOUNsViewModel>(GetDisplayShapeType(context), async model => model.Items = await session
                        .Query<ContentItem, ContentItemIndex>(index => index.ContentType == "NOUN" && index.Published)
                        .OrderByDescending(index => index.PublishedUtc).Take(part.Count).ListAsync())
                    .Location("Detail", "Content");

            public override IDisplayResult Edit(LatestNOUNsPart part, BuildPartEditorContext context) =>
                Initialize<LatestNOUNsViewModel>(GetEditorShapeType(context), model => model.Count = part.Count);

            public override async Task<IDisplayResult?> UpdateAsync(LatestNOUNsPart part, UpdatePartEditorContext context)
            {
                var form = new LatestNOUNsViewModel();
                await context.Updater.TryUpdateModelAsync(form, Prefix, model => model.Count);

                part.Count = Math.Clamp(form.Count, 1, 20);
                return Edit(part, context);
            }
        }

        """,
    ["Views/LatestNOUNsPart.liquid"] = """
        <ul>
        {% for item in Model.Items %}
          <li><a href="{{ item | display_url }}">{{ item.DisplayText }}</a></li>
        {% endfor %}
        </ul>

        """,
    ["Views/LatestNOUNsPart.Edit.cshtml"] = """
        @inherits OrchardCore.DisplayManagement.Razor.RazorPage<MODULE.LatestNOUNsViewModel>
        @addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers

        <div class="field">
            <label asp-for="Count">@T["How many"]</label>
            <input asp-for="Count" min="1" max="20" />
            <span asp-validation-for="Count" class="error"></span>
        </div>

        """,
    ["Views/NOUNPart.liquid"] = """
        <p class="lead">{{ Model.Summary }}</p>

        """,
    ["Views/NOUNPart.Edit.cshtml"] = """
        @inherits OrchardCore.DisplayManagement.Razor.RazorPage<MODULE.NOUNViewModel>
        @addTagHelper *, Microsoft.AspNetCore.Mvc.TagHelpers

        <div class="field">
            <label asp-for="Summary">@T["Summary"]</label>
            <textarea asp-for="Summary" rows="3"></textarea>
            <span asp-validation-for="Summary" class="error"></span>
        </div>

        """,
};

foreach (var (name, text) in files)
{
    var path = Path.Combine(folder, Filled(name));
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    File.WriteAllText(path, Filled(text));
}

var solution = Path.Combine(root.FullName, "Platform.slnx");
const string Folder = "  <Folder Name=\"/src/Modules/\">\n";
File.WriteAllText(solution, File.ReadAllText(solution).Replace(
    Folder, $"{Folder}    <Project Path=\"src/Modules/{module}/{module}.csproj\" />\n", StringComparison.Ordinal));

Console.WriteLine($"""
    src/Modules/{module} is there. Next:
      1. {noun}Part.cs: its properties; {noun}ViewModel.cs: those that a template may see. What you don't need of the index, the
         widget Latest{noun}s and the nightly {noun}Check goes out, with its line in Startup.cs and Migrations.cs.
      2. Add "{module}" to the features of recipes/clinic.recipe.json.
      3. A test under tests/Clinic.Tests: publish one, get its page, see its title.
    """);
return 0;

string Filled(string text) => text.Replace("MODULE", module, StringComparison.Ordinal).Replace("NOUN", noun, StringComparison.Ordinal);
