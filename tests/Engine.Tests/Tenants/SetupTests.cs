using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Extensions;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Models;
using OrchardCore.Modules;
using OrchardCore.Recipes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Events;
using OrchardCore.Setup.Services;
using YesSql;

namespace Engine.Tests.Tenants;

public sealed class SetupTests : IAsyncLifetime
{
    private TestHost _host = null!;

    public async ValueTask InitializeAsync() => _host = await TestHost.StartAsync(catalog =>
    {
        catalog.Feature("Session", startups: [typeof(TempSession)], alwaysEnabled: true);
        catalog.Feature("Notes", startups: [typeof(NotesStartup)]);
        catalog.Feature("Extra", dependencies: ["Notes"]);
    });

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    [Fact]
    public async Task A_tenant_is_set_up_with_the_features_and_the_steps_of_its_recipe()
    {
        var recipe = await _host.RecipeAsync("""
            {
              "name": "notes", "issetuprecipe": true,
              "variables": { "text": "[js: parameters('SiteName') + '!']" },
              "steps": [
                { "name": "note", "text": "[js: variables('text')]" },
                { "name": "feature", "enable": ["Extra"] }
              ]
            }
            """);

        var context = await _host.SetupAsync(_host.Tenant("Harbor"), recipe);

        Assert.Empty(context.Errors);
        Assert.True(_host.Shells.TryGetSettings("Harbor", out var settings));
        Assert.Equal(TenantState.Running, settings.State);
        Assert.Equal("notes", settings["RecipeName"]);
        Assert.Equal(["Harbor!", "set up"], await NotesAsync("Harbor"));
        Assert.True(await _host.InAsync("Harbor", services =>
            services.GetRequiredService<IShellFeaturesManager>().IsFeatureEnabledAsync("Extra")));
        Assert.False(File.Exists(Path.Combine(_host.Folder, "Sites", "Harbor", ".setup")));
    }

    [Fact]
    public async Task A_failure_in_the_last_step_leaves_no_tenant_no_file_and_no_row()
    {
        var recipe = await _host.RecipeAsync("""
            {
              "name": "failing", "steps": [
                { "name": "feature", "enable": ["Notes"] },
                { "name": "note", "text": "kept?" },
                { "name": "fail" }
              ]
            }
            """);

        var context = await _host.SetupAsync(_host.Tenant("Harbor"), recipe);

        Assert.EndsWith("test.recipe.json(5), step 3 'fail': It went wrong.", Assert.Single(context.Errors).Value, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(_host.Folder, "Sites", "Harbor")));
        Assert.False(_host.Shells.TryGetSettings("Harbor", out _));
        Assert.Equal(TenantState.Uninitialized, context.ShellSettings.State);

        var again = await _host.SetupAsync(_host.Tenant("Harbor"), await NotesRecipeAsync());

        Assert.Empty(again.Errors);
    }

    [Fact]
    public async Task A_failing_set_up_event_undoes_the_recipe_as_well()
    {
        var context = await _host.SetupAsync(_host.Tenant("Harbor"), await NotesRecipeAsync(), ("Refuse", "The user is refused."));

        Assert.Equal("The user is refused.", Assert.Single(context.Errors).Value);
        Assert.False(Directory.Exists(Path.Combine(_host.Folder, "Sites", "Harbor")));
    }

    [Fact]
    public async Task Every_unknown_name_is_told_at_once_before_anything_is_changed()
    {
        var recipe = await _host.RecipeAsync("""
            {
              "name": "unknown", "steps": [
                { "name": "feature", "enable": ["Notes", "Nowhere", "Never"] },
                { "name": "themes", "site": "NoTheme" },
                { "name": "dance" },
                { "name": "recipes", "Values": [ { "name": "nobody" } ] }
              ]
            }
            """);

        var context = await _host.SetupAsync(_host.Tenant("Harbor"), recipe);

        var problem = Assert.Single(context.Errors).Value;
        Assert.All(
            ["(3), step 1 'feature': unknown features 'Nowhere', 'Never'.", "(4), step 2 'themes': unknown theme 'NoTheme'.",
                "(5), step 3 'dance': the step is unknown", "(6), step 4 'recipes': there is no recipe 'nobody'."],
            part => Assert.Contains("test.recipe.json" + part, problem, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(_host.Folder, "Sites", "Harbor")));
    }

    [Fact]
    public async Task Different_tenants_are_set_up_at_the_same_time_and_the_same_one_once()
    {
        var recipe = await NotesRecipeAsync();

        var contexts = await Task.WhenAll(
            Enumerable.Range(0, 12).Select(i => Task.Run(() => _host.SetupAsync(_host.Tenant("Clinic" + i / 2), recipe))));

        Assert.Equal(6, contexts.Count(context => context.Errors.Count == 0));
        Assert.Equal(6, _host.Shells.GetAllSettings().Count(tenant => tenant.IsRunning()));
        foreach (var i in Enumerable.Range(0, 6))
            Assert.Equal(["hello", "set up"], await NotesAsync("Clinic" + i));
    }

    [Fact]
    public async Task A_database_of_an_earlier_site_is_never_overwritten_but_what_a_killed_set_up_left_is()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_host.Folder, "Sites", "Harbor")).FullName;
        var database = Path.Combine(folder, "OrchardCore.db");
        await File.WriteAllTextAsync(database, "precious");

        var refused = await _host.SetupAsync(_host.Tenant("Harbor"), await NotesRecipeAsync());

        Assert.Contains("database of an earlier site", Assert.Single(refused.Errors).Value, StringComparison.Ordinal);
        Assert.Equal("precious", await File.ReadAllTextAsync(database));

        await File.WriteAllTextAsync(Path.Combine(folder, ".setup"), "");
        var done = await _host.SetupAsync(_host.Tenant("Harbor"), await NotesRecipeAsync());

        Assert.Empty(done.Errors);
    }

    [Fact]
    public async Task Features_are_enabled_and_disabled_with_what_depends_on_them()
    {
        await _host.SetupAsync(_host.Tenant("Harbor"), await NotesRecipeAsync());

        await FeaturesAsync(manager => manager.EnableFeaturesAsync("Extra"));
        Assert.True(await FeaturesAsync(manager => manager.IsFeatureEnabledAsync("Extra")));

        await FeaturesAsync(manager => manager.DisableFeaturesAsync("Notes"));
        Assert.False(await FeaturesAsync(manager => manager.IsFeatureEnabledAsync("Extra")));
        Assert.False(await FeaturesAsync(manager => manager.IsFeatureEnabledAsync("Notes")));
    }

    [Fact]
    public async Task A_recipe_is_applied_to_a_running_tenant_whole_or_not_at_all()
    {
        await _host.SetupAsync(_host.Tenant("Harbor"), await NotesRecipeAsync());
        var failing = await _host.RecipeAsync("""
            { "name": "failing", "steps": [ { "name": "note", "text": "no" }, { "name": "fail" } ] }
            """, "failing");
        var adding = await _host.RecipeAsync("""
            { "name": "adding", "steps": [ { "name": "feature", "enable": ["Extra"] }, { "name": "note", "text": "more" } ] }
            """, "adding");

        await Assert.ThrowsAsync<RecipeExecutionException>(() => ExecuteAsync(failing));
        await ExecuteAsync(adding);

        Assert.Equal(["hello", "more", "set up"], (await NotesAsync("Harbor")).Order());
        Assert.True(await FeaturesAsync(manager => manager.IsFeatureEnabledAsync("Extra")));
    }

    private Task<string> ExecuteAsync(RecipeDescriptor recipe) => _host.InAsync("Harbor", services =>
        services.GetRequiredService<IRecipeExecutor>().ExecuteAsync(
            "1", recipe, new Dictionary<string, object>(), TestContext.Current.CancellationToken));

    private Task<bool> FeaturesAsync(Func<IShellFeaturesManager, Task<bool>> ask) =>
        _host.InAsync("Harbor", services => ask(services.GetRequiredService<IShellFeaturesManager>()));

    private Task<bool> FeaturesAsync(Func<IShellFeaturesManager, Task> change) => FeaturesAsync(async manager =>
    {
        await change(manager);
        return true;
    });

    private Task<RecipeDescriptor> NotesRecipeAsync() => _host.RecipeAsync("""
        { "name": "notes", "steps": [ { "name": "feature", "enable": ["Notes"] }, { "name": "note", "text": "hello" } ] }
        """, "notes" + Guid.NewGuid().ToString("N"));

    private Task<string[]> NotesAsync(string tenant) => _host.InAsync(tenant, async services =>
        (await services.GetRequiredService<ISession>().Query<Note>().ListAsync()).Select(note => note.Text).ToArray());

    public sealed class Note
    {
        public string Text { get; set; } = "";
    }

    private sealed class NotesStartup : StartupBase
    {
        public override void ConfigureServices(IServiceCollection services)
        {
            services.AddRecipeExecutionStep<NoteStep>();
            services.AddRecipeExecutionStep<FailStep>();
            services.AddScoped<ISetupEventHandler, NoteSetup>();
        }
    }

    private sealed class NoteStep(ISession session) : NamedRecipeStepHandler("note")
    {
        protected override Task HandleAsync(RecipeExecutionContext context) =>
            session.SaveAsync(new Note { Text = (string)context.Step["text"]! });
    }

    private sealed class FailStep() : NamedRecipeStepHandler("fail")
    {
        protected override Task HandleAsync(RecipeExecutionContext context)
        {
            context.Errors.Add("It went wrong.");
            return Task.CompletedTask;
        }
    }

    private sealed class NoteSetup(ISession session) : ISetupEventHandler
    {
        public Task SetupAsync(SetupContext context)
        {
            if (context.Properties.TryGetValue("Refuse", out var problem))
                context.Errors["UserName"] = (string)problem;

            return session.SaveAsync(new Note { Text = "set up" });
        }

        public Task FailedAsync(SetupContext context) => Task.CompletedTask;

        public Task SucceededAsync() => Task.CompletedTask;
    }
}
