using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using OrchardCore.Abstractions.Setup;
using OrchardCore.Environment.Shell;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Recipes.Services;
using OrchardCore.Setup.Services;

namespace Clinic.Tests.Agency;

/// <summary>Orchard Core's own recipes, where they are at hand: each applies whole, or is refused before anything changes.</summary>
public sealed class RecipeYardstickTests(PlatformHost host, ITestOutputHelper output)
{
    public static TheoryData<string> Recipes =>
        ["blank", "blog", "blog.sql.query", "blog.sql.search", "headless", "saas"];

    [Theory]
    [MemberData(nameof(Recipes))]
    public async Task A_recipe_applies_whole_or_is_refused_with_every_unknown_named(string name)
    {
        if (Find(name) is not { } file)
        {
            Assert.Skip("Orchard Core's recipes are not here.");
            return;
        }

        var errors = await SetUpAsync(file, "Y" + Guid.NewGuid().ToString("N")[..10]);

        output.WriteLine(errors.Count == 0 ? $"{name}: applied." : $"{name}: refused.\n" + string.Join('\n', errors.Values));
        Assert.All(errors.Values, problem => Assert.Contains("unknown", problem, StringComparison.OrdinalIgnoreCase));
    }

    private async Task<IDictionary<string, string>> SetUpAsync(string file, string tenant)
    {
        var shells = host.Services.GetRequiredService<IShellHost>();
        Assert.True(shells.TryGetSettings(ShellSettings.DefaultShellName, out var agency));
        IDictionary<string, string> errors = new Dictionary<string, string>();
        await (await shells.GetScopeAsync(agency)).UsingAsync(async scope =>
        {
            var services = scope.ServiceProvider;
            var files = new PhysicalFileProvider(Path.GetDirectoryName(file)!);
            var settings = services.GetRequiredService<IShellSettingsManager>().CreateDefaultSettings().AsUninitialized();
            (settings.Name, settings.RequestUrlPrefix) = (tenant, tenant.ToLowerInvariant());
            var context = new SetupContext
            {
                ShellSettings = settings,
                Recipe = await services.GetRequiredService<IRecipeReader>()
                    .GetRecipeDescriptorAsync("", files.GetFileInfo(Path.GetFileName(file)), files),
                Properties =
                {
                    [SetupConstants.SiteName] = tenant,
                    [SetupConstants.AdminUsername] = "admin",
                    [SetupConstants.AdminEmail] = "admin@example.com",
                    [SetupConstants.AdminPassword] = ClinicSite.Password,
                    [SetupConstants.DatabaseProvider] = "Sqlite",
                },
            };
            await services.GetRequiredService<ISetupService>().SetupAsync(context);
            errors = context.Errors;
        });

        // Refused means that nothing is left: no tenant, no folder.
        Assert.Equal(errors.Count == 0, Directory.Exists(Path.Combine(host.Data, "Sites", tenant)));
        Assert.Equal(errors.Count == 0, shells.TryGetSettings(tenant, out _));
        return errors;
    }

    private static string? Find(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, "shared", "design", "orchard-recipes", name + ".recipe.json");
            if (File.Exists(found))
                return found;
        }

        return null;
    }
}
