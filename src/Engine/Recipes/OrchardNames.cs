using OrchardCore.Environment.Shell.Builders;

namespace OrchardCore.Recipes.Services;

/// <summary>
/// Which feature of Orchard Core a name belongs to, and what else Orchard Core has: a refusal says what would bring the unknown,
/// and whether Engine has it at all. Names that neither know are no business of this table.
/// </summary>
internal static class OrchardNames
{
    // A feature, and the steps, parts and fields that come with it.
    private static readonly FrozenDictionary<string, string> Owners = Table("""
        OrchardCore.AdminDashboard DashboardPart
        OrchardCore.AdminMenu AdminMenu
        OrchardCore.AdminTemplates AdminTemplates
        OrchardCore.Alias AliasPart
        OrchardCore.ArchiveLater ArchiveLaterPart
        OrchardCore.AuditTrail AuditTrailPart
        OrchardCore.Autoroute AutoroutePart
        OrchardCore.AzureAI azureai-index azureai-index-rebuild azureai-index-reset
        OrchardCore.ContentFields BooleanField ContentPickerField DateField DateTimeField HtmlField LinkField MultiTextField NumericField TextField TimeField UserPickerField YoutubeField
        OrchardCore.ContentLocalization LocalizationPart LocalizationSetContentPickerField
        OrchardCore.ContentPreview PreviewPart
        OrchardCore.Contents Content CommonPart
        OrchardCore.ContentTypes ContentDefinition DeleteContentDefinition ReplaceContentDefinition
        OrchardCore.CustomSettings custom-settings
        OrchardCore.DataLocalization DynamicDataTranslations Translations
        OrchardCore.Deployment deployment
        OrchardCore.Elasticsearch ElasticIndexSettings elastic-index-rebuild elastic-index-reset
        OrchardCore.Facebook FacebookCoreSettings
        OrchardCore.Facebook.Widgets FacebookPluginPart
        OrchardCore.Flows BagPart FlowPart
        OrchardCore.Forms ButtonPart FormElementLabelPart FormElementPart FormElementValidationPart FormInputElementPart FormInputElementVisibilityPart FormPart InputPart LabelPart SelectPart TextAreaPart ValidationPart ValidationSummaryPart
        OrchardCore.Html HtmlBodyPart
        OrchardCore.Indexing CreateOrUpdateIndexProfile RebuildIndex ResetIndex
        OrchardCore.Layers Layers
        OrchardCore.Liquid LiquidPart
        OrchardCore.Lists ContainedPart ListPart
        OrchardCore.Lucene lucene-index lucene-index-rebuild lucene-index-reset
        OrchardCore.Markdown MarkdownBodyPart MarkdownField
        OrchardCore.Media media MediaField MediaProfiles move-attached-media-fields
        OrchardCore.Menu ContentMenuItemPart HtmlMenuItemPart LinkMenuItemPart MenuItemPermissionPart MenuItemsListPart MenuPart
        OrchardCore.Notifications UserNotificationPreferencesPart
        OrchardCore.OpenId.Client OpenIdClientSettings
        OrchardCore.OpenId.Management OpenIdApplication OpenIdScope
        OrchardCore.OpenId.Server OpenIdServerSettings
        OrchardCore.OpenId.Validation OpenIdValidationSettings
        OrchardCore.Placements Placements
        OrchardCore.PublishLater PublishLaterPart
        OrchardCore.Queries Queries
        OrchardCore.ReCaptcha ReCaptchaPart
        OrchardCore.Recipes Command
        OrchardCore.Roles Roles
        OrchardCore.Search SearchFormPart
        OrchardCore.Seo SeoMetaPart
        OrchardCore.Settings Settings
        OrchardCore.Shortcodes.Templates ShortcodeTemplates
        OrchardCore.Sitemaps SitemapPart Sitemaps
        OrchardCore.Spatial GeoPointField
        OrchardCore.Taxonomies TaxonomyField TaxonomyPart TermPart
        OrchardCore.Templates Templates
        OrchardCore.Tenants.FeatureProfiles FeatureProfiles
        OrchardCore.Themes Themes
        OrchardCore.Title TitlePart
        OrchardCore.UrlRewriting UrlRewriting
        OrchardCore.Users Users
        OrchardCore.Users.CustomUserSettings custom-user-settings
        OrchardCore.Widgets WidgetsListPart
        OrchardCore.Workflows WorkflowType
        """);

    private static readonly FrozenSet<string> Others = """
        OrchardCore.Apis.GraphQL OrchardCore.ContentFields.Indexing.SQL OrchardCore.ContentFields.Indexing.SQL.UserPicker
        OrchardCore.ContentLocalization.ContentCulturePicker OrchardCore.ContentLocalization.Sitemaps OrchardCore.Contents.Deployment.AddToDeploymentPlan
        OrchardCore.Contents.Deployment.Download OrchardCore.Contents.Deployment.ExportContentToDeploymentTarget
        OrchardCore.Contents.FileContentDefinition OrchardCore.Contents.VersionPruning OrchardCore.Cors OrchardCore.DataProtection.Azure
        OrchardCore.Deployment.Remote OrchardCore.Diagnostics OrchardCore.DynamicCache OrchardCore.Email OrchardCore.Email.Azure OrchardCore.Email.Smtp
        OrchardCore.Facebook.Login OrchardCore.Facebook.Pixel OrchardCore.Features OrchardCore.Feeds OrchardCore.GitHub.Authentication
        OrchardCore.Google.Analytics OrchardCore.Google.GoogleAuthentication OrchardCore.Google.TagManager OrchardCore.HealthChecks OrchardCore.Https
        OrchardCore.Indexing.Worker OrchardCore.Localization OrchardCore.Localization.AdminCulturePicker OrchardCore.Localization.ContentLanguageHeader
        OrchardCore.Media.AmazonS3 OrchardCore.Media.AmazonS3.ImageSharpImageCache OrchardCore.Media.Azure.ImageSharpImageCache
        OrchardCore.Media.Azure.Storage OrchardCore.Media.Cache OrchardCore.Media.Indexing OrchardCore.Media.Indexing.OpenXML
        OrchardCore.Media.Indexing.Pdf OrchardCore.Media.Indexing.Text OrchardCore.Media.Security OrchardCore.Media.Slugify
        OrchardCore.Microsoft.Authentication.AzureAD OrchardCore.Microsoft.Authentication.MicrosoftAccount OrchardCore.MiniProfiler
        OrchardCore.Notifications.Email OrchardCore.Notifications.Sms OrchardCore.OpenId OrchardCore.Placements.FileStorage OrchardCore.Queries.Core
        OrchardCore.Queries.Sql OrchardCore.ReCaptcha.Users OrchardCore.Redis OrchardCore.Redis.Bus OrchardCore.Redis.Cache
        OrchardCore.Redis.DataProtection OrchardCore.Redis.Lock OrchardCore.RemotePublishing OrchardCore.ResponseCompression OrchardCore.ReverseProxy
        OrchardCore.Search.AzureAI OrchardCore.Search.Elasticsearch OrchardCore.Search.Elasticsearch.ContentPicker
        OrchardCore.Search.Elasticsearch.Worker OrchardCore.Search.Lucene OrchardCore.Search.Lucene.ContentPicker OrchardCore.Search.Lucene.Worker
        OrchardCore.Security OrchardCore.Sitemaps.Cleanup OrchardCore.Sitemaps.RazorPages OrchardCore.Sms OrchardCore.Sms.Azure
        OrchardCore.Taxonomies.ContentsAdminList OrchardCore.Tenants.Distributed OrchardCore.Tenants.FileProvider OrchardCore.Twitter
        OrchardCore.Twitter.Signin OrchardCore.Users.2FA OrchardCore.Users.2FA.AuthenticatorApp OrchardCore.Users.2FA.Email OrchardCore.Users.2FA.Sms
        OrchardCore.Users.AuditTrail OrchardCore.Users.Authentication.CacheTicketStore OrchardCore.Users.ChangeEmail
        OrchardCore.Users.ExternalAuthentication OrchardCore.Users.Localization OrchardCore.Users.Registration OrchardCore.Users.ResetPassword
        OrchardCore.Users.TimeZone OrchardCore.Workflows.Http OrchardCore.Workflows.Session OrchardCore.Workflows.Timers OrchardCore.XmlRpc
        SafeMode TheAgencyTheme TheBlogTheme TheComingSoonTheme TheTheme
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Concat(Owners.Values).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether Orchard Core has a feature or theme of that id.</summary>
    public static bool HasFeature(string id) => Others.Contains(id);

    /// <summary>Says of features that Orchard Core has them and Engine hasn't; nothing of none.</summary>
    public static IEnumerable<string> OnlyThere(string[] features) => features.Length == 0 ? [] :
        [$"Orchard Core has {string.Join(", ", features.Select(id => $"'{id}'"))}, Engine does not: take {(features.Length > 1 ? "them" : "it")} out."];

    /// <summary>What would bring the step, part or field that no enabled feature has; one sentence, with the way out.</summary>
    public static string WhoBrings(string name, ModuleCatalog catalog, FeatureSet enabled)
    {
        if (!Owners.TryGetValue(name, out var owner))
            return $"No feature of this host, and none of Orchard Core, has '{name}'.";

        return catalog.Find(owner) is null
                ? $"'{name}' belongs to '{owner}', which Engine does not have: take it out."
            : enabled.Has(owner)
                ? $"'{name}' belongs to '{owner}', which Engine has without it: take it out."
            : $"'{name}' belongs to the feature '{owner}': enable that in a 'feature' step.";
    }

    private static FrozenDictionary<string, string> Table(string lines) => lines.Split('\n')
        .Select(line => line.Split(' ', StringSplitOptions.TrimEntries))
        .SelectMany(line => line.Skip(1).Select(name => (Name: name, Feature: line[0])))
        .ToFrozenDictionary(pair => pair.Name, pair => pair.Feature, StringComparer.OrdinalIgnoreCase);
}
