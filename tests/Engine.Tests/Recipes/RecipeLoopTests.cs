using Engine.Tests.Tenants;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Engine.Tests.Recipes;

/// <summary>A recipe that would pull itself in without end is refused by name before anything is changed.</summary>
public sealed class RecipeLoopTests : IAsyncDisposable
{
    private readonly Shelf _shelf = new();
    private TestHost? _host;

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
            await _host.DisposeAsync();
    }

    [Theory]
    [InlineData("clinic-loop → clinic-loop", "clinic-loop: CLINIC-LOOP")]
    [InlineData("clinic-loop → a → clinic-loop", "clinic-loop: a", "a: clinic-loop")]
    [InlineData("b → c → b", "clinic-loop: a b", "a:", "b: c", "c: b")]
    [InlineData("a → c → a", "clinic-loop: a b", "a: c", "b: c", "c: a")]
    public async Task A_ring_of_recipes_is_refused_at_a_set_up(string ring, params string[] recipes)
    {
        var host = await StartAsync(recipes);

        var context = await host.SetupAsync(host.Tenant("Harbor"), _shelf.Recipes[0]);

        var problem = Assert.Single(context.Errors).Value;
        Assert.Contains("nothing was changed", problem, StringComparison.Ordinal);
        Assert.Contains(ring, problem, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("step 1 'recipes': the recipe", problem, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "Sites", "Harbor")));
    }

    [Fact]
    public async Task A_ring_of_recipes_is_refused_in_a_tenant_that_is_there_and_leaves_it_as_it_was()
    {
        var host = await StartAsync(["whole:", "clinic-loop: a", "a: clinic-loop"]);
        await host.SetupAsync(host.Tenant("Harbor"), _shelf.Recipes[0]);

        var refusal = await Assert.ThrowsAsync<RecipeExecutionException>(() => host.InAsync("Harbor", services =>
            services.GetRequiredService<IRecipeExecutor>().ExecuteAsync(
                "1", _shelf.Recipes[1], new Dictionary<string, object>(), TestContext.Current.CancellationToken)));

        Assert.Contains("clinic-loop → a → clinic-loop", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("Harbor", await host.InAsync("Harbor", services => Task.FromResult(
            services.GetRequiredService<OrchardCore.Environment.Shell.ShellSettings>().Name)));
    }

    [Fact]
    public async Task A_recipe_that_several_pull_in_is_no_ring()
    {
        var host = await StartAsync(["main: a b", "a: c", "b: c", "c:"]);

        Assert.Empty((await host.SetupAsync(host.Tenant("Harbor"), _shelf.Recipes[0])).Errors);
    }

    [Fact]
    public async Task Recipes_pull_each_other_in_so_deep_and_no_deeper()
    {
        var host = await StartAsync([.. Enumerable.Range(0, 16).Select(i => $"r{i}: r{i + 1}"), "r16:"]);

        var tooDeep = await host.SetupAsync(host.Tenant("Harbor"), _shelf.Recipes[0]);
        var deep = await host.SetupAsync(host.Tenant("Harbor"), _shelf.Recipes[1]);

        Assert.Contains("more than 16 deep: r0 → r1 →", Assert.Single(tooDeep.Errors).Value, StringComparison.Ordinal);
        Assert.Empty(deep.Errors);
    }

    [Fact]
    public async Task A_step_of_a_module_that_pulls_its_own_recipe_in_is_refused_when_it_does()
    {
        var host = await StartAsync(["main:"]);

        var context = await host.SetupAsync(host.Tenant("Harbor"),
            await host.RecipeAsync("""{ "name": "echo", "steps": [ { "name": "feature", "enable": ["Echo"] }, { "name": "echo" } ] }"""));

        Assert.Contains("step 2 'echo': the recipe 'echo' would pull itself in without end.",
            Assert.Single(context.Errors).Value, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(host.Folder, "Sites", "Harbor")));
    }

    private async Task<TestHost> StartAsync(string[] recipes)
    {
        _host = await TestHost.StartAsync(catalog =>
        {
            catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
            catalog.Feature("Echo", startups: [typeof(EchoStartup)]);
        }, configure: orchard => orchard.ApplicationServices.AddSingleton<IRecipeHarvester>(_shelf));
        foreach (var recipe in recipes)
        {
            var (name, inner) = recipe.Split(':') is [var first, var rest] ? (first, rest.Split(' ', StringSplitOptions.RemoveEmptyEntries)) : default;
            var values = string.Join(", ", inner!.Select(it => $$"""{ "executionid": "x", "name": "{{it}}" }"""));
            _shelf.Recipes.Add(await _host.RecipeAsync(
                $$"""{ "name": "{{name}}", "issetuprecipe": true, "steps": [ { "name": "recipes", "values": [ {{values}} ] } ] }""", name!));
        }

        return _host;
    }

    private sealed class Shelf : IRecipeHarvester
    {
        public List<RecipeDescriptor> Recipes { get; } = [];

        public Task<IEnumerable<RecipeDescriptor>> HarvestRecipesAsync() => Task.FromResult<IEnumerable<RecipeDescriptor>>(Recipes);
    }

    private sealed class EchoStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services) => services.AddRecipeExecutionStep<EchoStep>();
    }

    private sealed class EchoStep() : NamedRecipeStepHandler("echo")
    {
        protected override Task HandleAsync(RecipeExecutionContext context)
        {
            context.InnerRecipes = [context.RecipeDescriptor];
            return Task.CompletedTask;
        }
    }
}
