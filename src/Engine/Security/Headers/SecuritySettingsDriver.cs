using OrchardCore.DisplayManagement.Entities;

namespace OrchardCore.Security;

/// <summary>Edits the security headers: a line for each directive.</summary>
internal sealed class SecuritySettingsDriver(
    ISecurityService security, IShellReleaseManager release, IAuthorizationService authorization, IHttpContextAccessor http)
    : SiteDisplayDriver<SecuritySettings>
{
    public const string GroupId = "SecurityHeaders";

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, SecuritySettings settings, BuildEditorContext context)
    {
        if (!await MayAsync())
            return null;

        var effective = await security.GetSettingsAsync() is { FromConfiguration: true } configured ? configured : settings;
        return Initialize<SecurityForm>("SecurityHeadersSettings_Edit", form => form.Show(effective))
            .Location("Content:2").OnGroup(GroupId);
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, SecuritySettings settings, UpdateEditorContext context)
    {
        if (!await MayAsync() || (await security.GetSettingsAsync()).FromConfiguration)
            return await EditAsync(site, settings, context);

        var form = new SecurityForm();
        form.Show(settings);
        await context.Updater.TryUpdateModelAsync(
            form, Prefix, it => it.ContentSecurityPolicy!, it => it.PermissionsPolicy!, it => it.ReferrerPolicy!);
        form.Apply(settings);
        foreach (var problem in SecurityHeaders.Problems(settings))
            context.Updater.ModelState.AddModelError($"{Prefix}.{FieldOf(problem)}", problem);

        release.RequestRelease();
        return await EditAsync(site, settings, context);
    }

    private static string FieldOf(string problem) => problem[..problem.IndexOf(':')].Replace("-", "", StringComparison.Ordinal);

    private Task<bool> MayAsync() =>
        authorization.AuthorizeAsync(http.HttpContext!.User, SecurityPermissions.ManageSecurityHeadersSettings);
}

internal sealed class SecurityForm : ShapeViewModel
{
    public string? ContentSecurityPolicy { get; set; }
    public string? PermissionsPolicy { get; set; }
    public string? ReferrerPolicy { get; set; }

    [BindNever]
    public bool FromConfiguration { get; private set; }

    public void Show(SecuritySettings settings)
    {
        ContentSecurityPolicy = Lines(settings.ContentSecurityPolicy);
        PermissionsPolicy = Lines(settings.PermissionsPolicy);
        ReferrerPolicy = settings.ReferrerPolicy;
        FromConfiguration = settings.FromConfiguration;
    }

    public void Apply(SecuritySettings settings)
    {
        settings.ContentSecurityPolicy = Rules(ContentSecurityPolicy);
        settings.PermissionsPolicy = Rules(PermissionsPolicy);
        settings.ReferrerPolicy = ReferrerPolicy ?? "";
    }

    private static string Lines(Dictionary<string, string>? rules) =>
        string.Join('\n', (rules ?? []).Select(rule => $"{rule.Key} {rule.Value}".Trim()));

    // The last line of a name counts, as nothing else could be shown again. A semicolon at the end comes from a header.
    private static Dictionary<string, string> Rules(string? lines)
    {
        var rules = new Dictionary<string, string>();
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.TrimEnd(';').Split(' ', 2, StringSplitOptions.TrimEntries) is [var name, .. var rest] && name.Length > 0)
                rules[name] = rest.FirstOrDefault() ?? "";
        }

        return rules;
    }
}
