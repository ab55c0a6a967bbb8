// Starts a module: dotnet run tools/new-module.cs Clinic.Events Event
// Writes eight files under src/Modules, adds the project to the solution, and says what comes next.

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

        namespace MODULE;

        public sealed class Startup : StartupBase
        {
            public override void ConfigureServices(IServiceCollection services)
            {
                services.AddContentPart<NOUNPart>().UseDisplayDriver<NOUNPartDisplayDriver>();
                services.AddDataMigration<Migrations>();
                services.Configure<TemplateOptions>(options => options.MemberAccessStrategy.Register<NOUNViewModel>());
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

                return 1; // The next change is UpdateFrom1Async; this method never changes once released.
            }
        }

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
      1. {noun}Part.cs: its properties; {noun}ViewModel.cs: those that a template may see.
      2. Add "{module}" to the features of recipes/clinic.recipe.json.
      3. A test under tests/Clinic.Tests: publish one, get its page, see its title.
    """);
return 0;

string Filled(string text) => text.Replace("MODULE", module, StringComparison.Ordinal).Replace("NOUN", noun, StringComparison.Ordinal);
