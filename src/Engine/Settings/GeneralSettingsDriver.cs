namespace OrchardCore.Settings;

/// <summary>Edits the site's name and its like.</summary>
internal sealed class GeneralSettingsDriver(IStringLocalizer<GeneralSettingsDriver> S) : DisplayDriver<ISite>
{
    public const string GroupId = "general";

    public override IDisplayResult? Edit(ISite model, BuildEditorContext context) =>
        Initialize<GeneralSettingsViewModel>("SiteSettings_Edit", form => form.Show(model))
            .Location("Content:1").OnGroup(GroupId);

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, UpdateEditorContext context)
    {
        if (!string.Equals(context.GroupId, GroupId, StringComparison.OrdinalIgnoreCase))
            return null;

        var form = new GeneralSettingsViewModel();
        form.Show(model);
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        Check(form, context);
        if (context.Updater.ModelState.IsValid)
            form.Apply(model);

        return Edit(model, context);
    }

    private void Check(GeneralSettingsViewModel form, UpdateEditorContext context)
    {
        var errors = context.Updater.ModelState;
        if (string.IsNullOrWhiteSpace(form.SiteName))
            errors.AddModelError($"{Prefix}.{nameof(form.SiteName)}", S["Give the site a name."]);

        if (form.PageSize is < 1 or > 100)
            errors.AddModelError($"{Prefix}.{nameof(form.PageSize)}", S["Choose a page size from 1 to 100."]);

        if (!string.IsNullOrEmpty(form.TimeZone) && !TimeZoneInfo.TryFindSystemTimeZoneById(form.TimeZone, out _))
            errors.AddModelError($"{Prefix}.{nameof(form.TimeZone)}", S["There is no time zone '{0}'.", form.TimeZone]);

        if (!string.IsNullOrEmpty(form.BaseUrl) && !IsSite(form.BaseUrl))
            errors.AddModelError($"{Prefix}.{nameof(form.BaseUrl)}",
                S["Give the base address as http or https with a host, such as https://www.example.com."]);
    }

    private static bool IsSite(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) &&
        uri.Scheme is "http" or "https" && uri.Host.Length > 0;
}
