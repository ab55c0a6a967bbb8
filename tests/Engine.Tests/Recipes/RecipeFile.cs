using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Scripting;
using OrchardCore.Scripting.JavaScript;

namespace Engine.Tests.Recipes;

/// <summary>A recipe in a folder of its own, and the services that its directives may ask.</summary>
internal sealed class RecipeFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("recipe").FullName;
    private readonly PhysicalFileProvider _files;

    public RecipeFile(string json)
    {
        File.WriteAllText(Path.Combine(_folder, "test.recipe.json"), json);
        _files = new PhysicalFileProvider(_folder);
        var services = new ServiceCollection().AddLogging().AddScripting().AddJavaScriptEngine()
            .AddSingleton<IIdGenerator, DefaultIds>()
            .AddSingleton(new ShellSettings { Name = "Harbor", RequestUrlPrefix = "harbor" });
        Services = services.BuildServiceProvider().CreateScope().ServiceProvider;
        Services.GetRequiredService<ShellSettings>()["Colours:Brand"] = "#205060";
    }

    public IServiceProvider Services { get; }

    public Dictionary<string, object> Parameters { get; } = [];

    public void Add(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    public Task<RecipeDescriptor> DescribeAsync() => new RecipeReader()
        .GetRecipeDescriptorAsync("", _files.GetFileInfo("test.recipe.json"), _files);

    public async Task<RecipeContent> ReadAsync() => await RecipeFormat.ReadAsync(await DescribeAsync());

    /// <summary>The first step with its directives evaluated.</summary>
    public async Task<string> EvaluateAsync()
    {
        var recipe = await ReadAsync();
        var step = await new RecipeEvaluation(Services, recipe, Parameters)
            .EvaluateAsync(recipe.Steps[0], TestContext.Current.CancellationToken);
        return step["value"]?.ToJsonString() ?? "null";
    }

    public void Dispose()
    {
        _files.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class DefaultIds : IIdGenerator
    {
        public string GenerateUniqueId() => OrchardCore.IdGenerator.GenerateId();
    }
}
