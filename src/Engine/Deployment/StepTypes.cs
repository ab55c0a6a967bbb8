using OrchardCore.Deployment;

namespace OrchardCore.Features.Deployment
{
    public class AllFeaturesDeploymentStep : DeploymentStep
    {
        public bool IgnoreDisabledFeatures { get; set; }
    }
}

namespace OrchardCore.Contents.Deployment
{
    public class AllContentDeploymentStep : DeploymentStep
    {
        public bool ExportAsSetupRecipe { get; set; }
    }

    public class ContentDeploymentStep : DeploymentStep
    {
        public string[] ContentTypes { get; set; } = [];
        public bool ExportAsSetupRecipe { get; set; }
    }
}

namespace OrchardCore.ContentTypes.Deployment
{
    public class ContentDefinitionDeploymentStep : DeploymentStep
    {
        public bool IncludeAll { get; set; }
        public string[] ContentTypes { get; set; } = [];
        public string[] ContentParts { get; set; } = [];
    }

    public class ReplaceContentDefinitionDeploymentStep : DeploymentStep
    {
        public bool IncludeAll { get; set; }
        public string[] ContentTypes { get; set; } = [];
        public string[] ContentParts { get; set; } = [];
    }

    public class DeleteContentDefinitionDeploymentStep : DeploymentStep
    {
        public string[] ContentTypes { get; set; } = [];
        public string[] ContentParts { get; set; } = [];
    }
}

namespace OrchardCore.Settings.Deployment
{
    public class SiteSettingsDeploymentStep : DeploymentStep
    {
        public string[] Settings { get; set; } = [];
    }
}

namespace OrchardCore.CustomSettings.Deployment
{
    public class CustomSettingsDeploymentStep : DeploymentStep
    {
        public bool IncludeAll { get; set; }
        public string[] SettingsTypeNames { get; set; } = [];
    }
}

namespace OrchardCore.Media.Deployment
{
    public class MediaDeploymentStep : DeploymentStep
    {
        public bool IncludeAll { get; set; }
        public string[] FilePaths { get; set; } = [];
        public string[] DirectoryPaths { get; set; } = [];
    }
}

namespace OrchardCore.Roles.Deployment
{
    public class AllRolesDeploymentStep : DeploymentStep;
}

namespace OrchardCore.Layers.Deployment
{
    public class AllLayersDeploymentStep : DeploymentStep;
}

namespace OrchardCore.Themes.Deployment
{
    public class ThemesDeploymentStep : DeploymentStep;
}

namespace OrchardCore.Deployment.Steps
{
    public class CustomFileDeploymentStep : DeploymentStep
    {
        public string FileName { get; set; } = "";
        public string FileContent { get; set; } = "";
    }

    public class JsonRecipeDeploymentStep : DeploymentStep
    {
        public string Json { get; set; } = "";
    }

    public class RecipeFileDeploymentStep : DeploymentStep
    {
        public string RecipeName { get; set; } = "";
        public string DisplayName { get; set; } = "";
        public string Description { get; set; } = "";
        public string Author { get; set; } = "";
        public string WebSite { get; set; } = "";
        public string Version { get; set; } = "";
        public bool IsSetupRecipe { get; set; }
        public string Categories { get; set; } = "";
        public string Tags { get; set; } = "";
    }
}

namespace OrchardCore.Deployment.Deployment
{
    public class DeploymentPlanDeploymentStep : DeploymentStep
    {
        public bool IncludeAll { get; set; }
        public string[] DeploymentPlanNames { get; set; } = [];
    }
}
