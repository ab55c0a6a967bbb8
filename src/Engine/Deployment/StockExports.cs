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

/// <content>What each of the steps writes.</content>
internal static partial class StockSteps
{
    private static async Task FeaturesAsync(AllFeaturesDeploymentStep step, DeploymentPlanResult result, IServiceProvider services)
    {
        var features = services.GetRequiredService<IShellFeaturesManager>();
        var written = new JsonObject { ["name"] = "Feature", ["enable"] = Names((await features.GetEnabledFeaturesAsync()).Where(Own).Select(feature => feature.Id)) };
        if (!step.IgnoreDisabledFeatures)
            written["disable"] = Names((await features.GetDisabledFeaturesAsync()).Where(Own).Select(feature => feature.Id));

        await Add(result, written);
        static bool Own(IFeatureInfo feature) => !feature.IsAlwaysEnabled;
    }

    private static async Task ThemesAsync(ThemesDeploymentStep step, DeploymentPlanResult result, IServiceProvider services) => await Add(result, new()
    {
        ["name"] = "Themes",
        ["Site"] = await services.GetRequiredService<OrchardCore.Themes.Services.ISiteThemeService>().GetSiteThemeNameAsync() ?? "",
        ["Admin"] = await services.GetRequiredService<IAdminThemeService>().GetAdminThemeNameAsync() ?? "",
    });

    // Whose site it is stays with the site, and so does what its keys are made with.
    private static readonly string[] _kept = [nameof(ISite.SuperUser), nameof(ISite.SiteSalt), nameof(IEntity.Properties)];

    private static async Task<IEnumerable<string>> SettingNamesAsync(IServiceProvider services) => typeof(ISite).GetProperties().Select(property => property.Name)
        .Where(name => !_kept.Contains(name)).Concat((await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync()).Properties.Select(pair => pair.Key)
            .Except(await CustomNamesAsync(services))).Distinct().Order(StringComparer.Ordinal);

    private static async Task SettingsAsync(SiteSettingsDeploymentStep step, DeploymentPlanResult result, IServiceProvider services)
    {
        var site = await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
        var written = new JsonObject { ["name"] = "Settings" };
        foreach (var name in step.Settings.Except(_kept))
        {
            if (typeof(ISite).GetProperty(name) is { } own)
                written[name] = JsonSerializer.SerializeToNode(own.GetValue(site), own.PropertyType, JOptions.Default);
            else if (site.Properties[name] is { } value)
                written[name] = Plain(value);
        }

        await Add(result, written);
    }

    private static async Task<IEnumerable<string>> CustomNamesAsync(IServiceProvider services) =>
        services.GetService<CustomSettingsTypes>() is { } types ? (await types.ListAsync()).Select(type => type.Name) : [];

    private static async Task CustomSettingsAsync(CustomSettingsDeploymentStep step, DeploymentPlanResult result, IServiceProvider services)
    {
        var site = await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
        var written = new JsonObject { ["name"] = "custom-settings" };
        foreach (var name in (await CustomNamesAsync(services)).Where(name => step.IncludeAll || step.SettingsTypeNames.Contains(name)))
        {
            if (site.Properties[name] is { } stored)
                written[name] = Plain(stored);
        }

        await Add(result, written);
    }

    private static async Task RolesAsync(AllRolesDeploymentStep step, DeploymentPlanResult result, IServiceProvider services)
    {
        var roles = (await services.GetRequiredService<IDocumentManager<RolesDocument>>().GetOrCreateImmutableAsync()).Roles;
        await Add(result, new()
        {
            ["name"] = "Roles",
            ["Roles"] = new JsonArray([.. roles.Select(role => (JsonNode)new JsonObject
            {
                ["Name"] = role.RoleName, ["Description"] = role.RoleDescription, ["PermissionBehavior"] = "Replace",
                ["Permissions"] = Names(role.RoleClaims.Where(claim => claim.ClaimType == Permission.ClaimType).Select(claim => claim.ClaimValue)),
            })]),
        });
    }

    private static async Task<IEnumerable<string>> TypesAsync(IServiceProvider services) =>
        (await services.GetRequiredService<IContentDefinitionManager>().ListTypeDefinitionsAsync()).Select(type => type.Name).Order(StringComparer.Ordinal);

    private static async Task<IEnumerable<string>> PartsAsync(IServiceProvider services) =>
        (await services.GetRequiredService<IContentDefinitionManager>().ListPartDefinitionsAsync()).Select(part => part.Name).Order(StringComparer.Ordinal);

    private static async Task DefinitionsAsync(
        string name, bool all, string[] types, string[] parts, DeploymentPlanResult result, IServiceProvider services)
    {
        var stored = await services.GetRequiredService<IDocumentManager<ContentDefinitionRecord>>().GetOrCreateImmutableAsync();
        await Add(result, new()
        {
            ["name"] = name,
            ["ContentTypes"] = Plain(JsonSerializer.SerializeToNode(stored.ContentTypeDefinitionRecords.Where(type => all || types.Contains(type.Name)), JOptions.Default)),
            ["ContentParts"] = Plain(JsonSerializer.SerializeToNode(stored.ContentPartDefinitionRecords.Where(part => all || parts.Contains(part.Name)), JOptions.Default)),
        });
    }

    private static async Task ContentAsync(Func<string, bool> isWanted, bool forSetup, DeploymentPlanResult result, IServiceProvider services)
    {
        var items = await services.GetRequiredService<YesSql.ISession>().Query<ContentItem, ContentItemIndex>(index => index.Published).ListAsync();
        var data = new JsonArray();
        foreach (var item in items.Where(item => isWanted(item.ContentType)).OrderBy(item => item.CreatedUtc))
        {
            var written = (JsonObject)Plain(JsonSerializer.SerializeToNode(item, JOptions.Default))!;
            written.Remove("Id");
            if (forSetup)
            {
                (written["Owner"], written["Author"]) = ("[js: parameters('AdminUserId')]", "[js: parameters('AdminUsername')]");
                foreach (var date in (string[])["CreatedUtc", "ModifiedUtc", "PublishedUtc"])
                    written.Remove(date);
            }

            data.Add(written);
        }

        await Add(result, new() { ["name"] = "Content", ["data"] = data });
    }

    private static async Task<IEnumerable<string>> FilesAsync(IServiceProvider services) =>
        (await EntriesAsync(services)).Where(entry => !entry.IsDirectory).Select(entry => entry.Path);

    private static async Task<IEnumerable<string>> DirectoriesAsync(IServiceProvider services) =>
        (await EntriesAsync(services)).Where(entry => entry.IsDirectory).Select(entry => entry.Path);

    private static async Task<List<FileStorage.IFileStoreEntry>> EntriesAsync(IServiceProvider services)
    {
        var entries = new List<FileStorage.IFileStoreEntry>();
        await foreach (var entry in services.GetRequiredService<IMediaFileStore>().GetDirectoryContentAsync("", includeSubDirectories: true))
            entries.Add(entry);

        return [.. entries.OrderBy(entry => entry.Path, StringComparer.Ordinal)];
    }

    private static async Task MediaAsync(MediaDeploymentStep step, DeploymentPlanResult result, IServiceProvider services)
    {
        var media = services.GetRequiredService<IMediaFileStore>();
        var files = new JsonArray();
        foreach (var path in (await FilesAsync(services)).Where(path => step.IncludeAll || step.FilePaths.Contains(path) ||
            step.DirectoryPaths.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal))))
        {
            await using var content = await media.GetFileStreamAsync(path);
            await result.FileBuilder.SetFileAsync("Media/" + path, content);
            files.Add(new JsonObject { ["SourcePath"] = "Media/" + path, ["TargetPath"] = path });
        }

        if (files.Count > 0)
            await Add(result, new() { ["name"] = "media", ["Files"] = files });
    }

    private static async Task LayersAsync(AllLayersDeploymentStep step, DeploymentPlanResult result, IServiceProvider services) => await Add(result, new()
    {
        ["name"] = "Layers",
        ["Layers"] = Plain(JsonSerializer.SerializeToNode((await services.GetRequiredService<ILayerService>().GetLayersAsync()).Layers, JOptions.Default)),
    });

    private static Task RecipeAsync(RecipeFileDeploymentStep step, DeploymentPlanResult result, IServiceProvider services)
    {
        foreach (var (name, value) in (ValueTuple<string, string>[])[("name", step.RecipeName), ("displayName", step.DisplayName),
            ("description", step.Description), ("author", step.Author), ("website", step.WebSite), ("version", step.Version)])
        {
            if (!string.IsNullOrWhiteSpace(value))
                result.Recipe[name] = value;
        }

        result.Recipe["issetuprecipe"] = step.IsSetupRecipe;
        (result.Recipe["categories"], result.Recipe["tags"]) = (Names(ShapeNames.Words(step.Categories ?? "")), Names(ShapeNames.Words(step.Tags ?? "")));
        return Task.CompletedTask;
    }

    private static Task JsonAsync(JsonRecipeDeploymentStep step, DeploymentPlanResult result, IServiceProvider services) =>
        Add(result, (JsonObject)JsonNode.Parse(step.Json)!);

    private static async Task<IEnumerable<string>> PlanNamesAsync(IServiceProvider services) =>
        await services.GetRequiredService<IDeploymentPlanService>().GetAllDeploymentPlanNamesAsync();

    private static async Task PlansAsync(DeploymentPlanDeploymentStep step, DeploymentPlanResult result, IServiceProvider services)
    {
        var plans = await services.GetRequiredService<IDeploymentPlanService>().GetAllDeploymentPlansAsync();
        await Add(result, new()
        {
            ["name"] = "deployment",
            ["Plans"] = new JsonArray([.. plans.Where(plan => step.IncludeAll || step.DeploymentPlanNames.Contains(plan.Name)).Select(DeploymentSteps.Write)
                .Select(plan => (JsonNode)new JsonObject
                {
                    ["Name"] = plan.Name,
                    ["Steps"] = new JsonArray([.. plan.Steps.Select(stored => (JsonNode)new JsonObject { ["Type"] = stored.Type, ["Step"] = stored.Step.DeepClone() })]),
                })]),
        });
    }

    private static Task Add(DeploymentPlanResult result, JsonObject step)
    {
        result.Steps.Add(step);
        return Task.CompletedTask;
    }

    private static JsonArray Names(IEnumerable<string> names) => DeploymentPlanResult.Words(names);

    /// <summary>What editors have written stays text where the recipe is applied: it would be run as a script if it looked like one.</summary>
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject found => new JsonObject(found.Select(pair => KeyValuePair.Create(pair.Key, Plain(pair.Value)))),
        JsonArray found => new JsonArray([.. found.Select(Plain)]),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && RecipeEvaluation.IsDirective(value.GetValue<string>()) => " " + value.GetValue<string>(),
        _ => node?.DeepClone(),
    };
}
