namespace OrchardCore.Deployment
{
    /// <summary>What of a site is exported together.</summary>
    public class DeploymentPlan
    {
        public List<DeploymentStep> DeploymentSteps { get; init; } = [];
        public long Id { get; set; }
        public string Name { get; set; } = "";
    }

    public abstract class DeploymentStep
    {
        public string Id { get; set; } = "";
        public string Name { get; set; } = "";

        [JsonIgnore]
        public LocalizedString? Category { get; set; }
    }

    /// <summary>Makes a kind of step; its name is the name of the step's type.</summary>
    public interface IDeploymentStepFactory
    {
        string Name { get; }
        DeploymentStep Create();
    }

    public class DeploymentStepFactory<TStep>(IServiceProvider serviceProvider) : IDeploymentStepFactory where TStep : DeploymentStep
    {
        public string Name { get; } = typeof(TStep).Name;

        public DeploymentStep Create() => ActivatorUtilities.CreateInstance<TStep>(serviceProvider);
    }

    /// <summary>Adds what a step asks for to the package.</summary>
    public interface IDeploymentSource
    {
        Task ProcessDeploymentStepAsync(DeploymentStep step, DeploymentPlanResult result);
    }

    public abstract class DeploymentSourceBase<TStep> : IDeploymentSource where TStep : DeploymentStep
    {
        public Task ProcessDeploymentStepAsync(DeploymentStep step, DeploymentPlanResult result) =>
            step is TStep own ? ProcessAsync(own, result) : Task.CompletedTask;

        protected abstract Task ProcessAsync(TStep step, DeploymentPlanResult result);
    }

    public interface IFileBuilder
    {
        Task SetFileAsync(string subpath, Stream stream);
    }

    public static class IFileBuilderExtensions
    {
        public static async Task SetFileAsync(this IFileBuilder fileBuilder, string subpath, byte[] content)
        {
            using var stream = new MemoryStream(content);
            await fileBuilder.SetFileAsync(subpath, stream);
        }
    }

    /// <summary>The package on its way: a recipe, and the files that its steps name.</summary>
    public class DeploymentPlanResult
    {
        public DeploymentPlanResult(IFileBuilder fileBuilder, RecipeDescriptor recipeDescriptor)
        {
            FileBuilder = fileBuilder;
            Recipe = new JsonObject
            {
                ["name"] = recipeDescriptor.Name ?? "",
                ["displayName"] = recipeDescriptor.DisplayName ?? "",
                ["description"] = recipeDescriptor.Description ?? "",
                ["author"] = recipeDescriptor.Author ?? "",
                ["website"] = recipeDescriptor.WebSite ?? "",
                ["version"] = recipeDescriptor.Version ?? "",
                ["issetuprecipe"] = recipeDescriptor.IsSetupRecipe,
                ["categories"] = Words(recipeDescriptor.Categories),
                ["tags"] = Words(recipeDescriptor.Tags),
            };
        }

        public IFileBuilder FileBuilder { get; }
        public JsonObject Recipe { get; }
        public IList<JsonObject> Steps { get; init; } = [];

        public Task FinalizeAsync()
        {
            Recipe["steps"] = new JsonArray([.. Steps.Select(step => (JsonNode)step)]);
            return FileBuilder.SetFileAsync(Services.DeploymentManager.RecipeFile, Encoding.UTF8.GetBytes(Recipe.ToJsonString(_written)));
        }

        internal static JsonArray Words(IEnumerable<string>? words) => [.. (words ?? []).Select(word => (JsonNode)word)];

        private static readonly JsonSerializerOptions _written = new() { WriteIndented = true };
    }

    /// <summary>Takes a package that somebody brings.</summary>
    public interface IDeploymentTargetHandler
    {
        Task ImportFromFileAsync(IFileProvider fileProvider);
    }

    public interface IDeploymentPlanService
    {
        Task<bool> DoesUserHavePermissionsAsync();
        Task<bool> DoesUserHaveExportPermissionAsync();
        Task<IEnumerable<string>> GetAllDeploymentPlanNamesAsync();
        Task<IEnumerable<DeploymentPlan>> GetAllDeploymentPlansAsync();
        Task<IEnumerable<DeploymentPlan>> GetDeploymentPlansAsync(params string[] deploymentPlanNames);
        Task CreateOrUpdateDeploymentPlansAsync(IEnumerable<DeploymentPlan> deploymentPlans);
    }

    public static class DeploymentPermissions
    {
        public static readonly Permission ManageDeploymentPlan = new("ManageDeploymentPlan", "Manage deployment plans");
        public static readonly Permission Export = new("Export", "Export data", isSecurityCritical: true);
        public static readonly Permission Import = new("Import", "Import data", isSecurityCritical: true);
    }

    public static class ServiceCollectionExtensions
    {
        public static IServiceCollection AddDeployment<TSource, TStep>(this IServiceCollection services)
            where TSource : IDeploymentSource where TStep : DeploymentStep
        {
            services.AddScoped(typeof(IDeploymentSource), typeof(TSource));
            return services.AddScoped<IDeploymentStepFactory, DeploymentStepFactory<TStep>>();
        }

        public static IServiceCollection AddDeployment<TSource, TStep, TDisplayDriver>(this IServiceCollection services)
            where TSource : IDeploymentSource where TStep : DeploymentStep where TDisplayDriver : DisplayDriver<DeploymentStep, TStep> =>
            services.AddDeployment<TSource, TStep>().AddDisplayDriver<DeploymentStep, TDisplayDriver>();

        public static IServiceCollection AddDeploymentWithoutSource<TStep, TDisplayDriver>(this IServiceCollection services)
            where TStep : DeploymentStep where TDisplayDriver : DisplayDriver<DeploymentStep, TStep> =>
            services.AddScoped<IDeploymentStepFactory, DeploymentStepFactory<TStep>>().AddDisplayDriver<DeploymentStep, TDisplayDriver>();

        public static IServiceCollection AddDeploymentTargetHandler<TImplementation>(this IServiceCollection services)
            where TImplementation : class, IDeploymentTargetHandler => services.AddScoped<IDeploymentTargetHandler, TImplementation>();
    }
}

namespace OrchardCore.Deployment.Services
{
    public interface IDeploymentManager
    {
        Task ExecuteDeploymentPlanAsync(DeploymentPlan deploymentPlan, DeploymentPlanResult result);
        Task ImportDeploymentPackageAsync(IFileProvider deploymentPackage);
    }
}
