using OrchardCore.Contents.Deployment;
using OrchardCore.ContentTypes.Deployment;
using OrchardCore.CustomSettings;
using OrchardCore.CustomSettings.Deployment;
using OrchardCore.Deployment.Deployment;
using OrchardCore.Deployment.Steps;
using OrchardCore.Features;
using OrchardCore.Features.Deployment;
using OrchardCore.Layers.Deployment;
using OrchardCore.Media;
using OrchardCore.Media.Deployment;
using OrchardCore.Roles.Deployment;
using OrchardCore.Settings.Deployment;
using OrchardCore.Themes.Deployment;

namespace OrchardCore.Deployment;

/// <summary>The steps that come with Engine, in the order in which they are offered. Each writes what the recipe step of its feature reads.</summary>
internal static partial class StockSteps
{
    private static readonly StepField _all = new("IncludeAll", "All of them");
    private static readonly StepField _forSetup = new("ExportAsSetupRecipe", "For setting up other sites", Hint: "Author, owner and dates are those of the new site.");
    private static readonly StepField _types = new("ContentTypes", "Content types", TypesAsync);
    private static readonly StepField _parts = new("ContentParts", "Parts", PartsAsync);

    public static readonly StockStep[] All =
    [
        new StockStep<AllFeaturesDeploymentStep>(FeaturesConstants.FeatureId, "Site", "Features", FeaturesAsync,
            new StepField("IgnoreDisabledFeatures", "Only those that are on")),
        new StockStep<ThemesDeploymentStep>("OrchardCore.Themes", "Site", "Themes", ThemesAsync),
        new StockStep<SiteSettingsDeploymentStep>("OrchardCore.Settings", "Site", "Settings", SettingsAsync, new StepField("Settings", "Settings", SettingNamesAsync)),
        new StockStep<CustomSettingsDeploymentStep>("OrchardCore.CustomSettings", "Site", "Settings that are content", CustomSettingsAsync,
            _all, new StepField("SettingsTypeNames", "Settings", CustomNamesAsync)),
        new StockStep<AllRolesDeploymentStep>("OrchardCore.Roles", "Site", "Roles", RolesAsync),
        new StockStep<ContentDefinitionDeploymentStep>("OrchardCore.ContentTypes", "Content", "Content types",
            (step, result, services) => DefinitionsAsync("ContentDefinition", step.IncludeAll, step.ContentTypes, step.ContentParts, result, services), _all, _types, _parts),
        new StockStep<ReplaceContentDefinitionDeploymentStep>("OrchardCore.ContentTypes", "Content", "Content types, in the place of those that are there",
            (step, result, services) => DefinitionsAsync("ReplaceContentDefinition", step.IncludeAll, step.ContentTypes, step.ContentParts, result, services), _all, _types, _parts),
        new StockStep<DeleteContentDefinitionDeploymentStep>("OrchardCore.ContentTypes", "Content", "Content types that are deleted", (step, result, _) => Add(result, new()
        {
            ["name"] = "DeleteContentDefinition", ["ContentTypes"] = Names(step.ContentTypes), ["ContentParts"] = Names(step.ContentParts),
        }), _types, _parts),
        new StockStep<AllContentDeploymentStep>("OrchardCore.Contents", "Content", "All content", (step, result, services) =>
            ContentAsync(_ => true, step.ExportAsSetupRecipe, result, services), _forSetup),
        new StockStep<ContentDeploymentStep>("OrchardCore.Contents", "Content", "Content of some types", (step, result, services) =>
            ContentAsync(step.ContentTypes.Contains, step.ExportAsSetupRecipe, result, services), _types, _forSetup),
        new StockStep<MediaDeploymentStep>("OrchardCore.Media", "Content", "Files of the media library", MediaAsync,
            _all, new StepField("DirectoryPaths", "Folders", DirectoriesAsync), new StepField("FilePaths", "Files", FilesAsync)),
        new StockStep<AllLayersDeploymentStep>("OrchardCore.Layers", "Content", "Layers", LayersAsync),
        new StockStep<RecipeFileDeploymentStep>(Feature, "Package", "What the recipe says of itself", RecipeAsync,
            new("RecipeName", "Name"), new("DisplayName", "Display name"), new("Description", "Description"), new("Author", "Author"), new("WebSite", "Website"),
            new("Version", "Version"), new("IsSetupRecipe", "New sites can be set up from it"), new("Categories", "Categories"), new("Tags", "Tags")),
        new StockStep<JsonRecipeDeploymentStep>(Feature, "Package", "A step of one's own", JsonAsync, new StepField("Json", "The step, as JSON", Lines: true)),
        new StockStep<CustomFileDeploymentStep>(Feature, "Package", "A file of one's own", (step, result, _) =>
            result.FileBuilder.SetFileAsync(step.FileName, Encoding.UTF8.GetBytes(step.FileContent)), new("FileName", "Name"), new("FileContent", "Content", Lines: true)),
        new StockStep<DeploymentPlanDeploymentStep>(Feature, "Package", "Deployment plans", PlansAsync, _all, new StepField("DeploymentPlanNames", "Plans", PlanNamesAsync)),
    ];

    public const string Feature = "OrchardCore.Deployment";

    private static readonly FrozenDictionary<string, StockStep> _byName = All.ToFrozenDictionary(step => step.Name);

    public static StockStep? Of(DeploymentStep step) => _byName.GetValueOrDefault(step.GetType().Name);
}
