using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.Entities;
using OrchardCore.Settings;

namespace Clinic.Profile;

public sealed class ClinicProfileDisplayDriver(
    IStringLocalizer<ClinicProfileDisplayDriver> S, IHttpContextAccessor http, IAuthorizationService authorization)
    : SiteDisplayDriver<ClinicProfile>
{
    public const string GroupId = "clinic-profile";

    protected override string SettingsGroupId => GroupId;

    public override async Task<IDisplayResult?> EditAsync(ISite site, ClinicProfile settings, BuildEditorContext context) =>
        await IsAllowedAsync()
            ? Initialize<ClinicProfileEditor>("ClinicProfile_Edit", model => model.Show(settings))
                .Location("Content:1").OnGroup(SettingsGroupId)
            : null;

    public override async Task<IDisplayResult?> UpdateAsync(ISite site, ClinicProfile settings, UpdateEditorContext context)
    {
        if (!await IsAllowedAsync())
            return null;

        var form = new ClinicProfileEditor();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        if (string.IsNullOrWhiteSpace(form.Name))
            Error(context, nameof(form.Name), S["A clinic has a name."]);
        if (!string.IsNullOrWhiteSpace(form.Email) && !form.Email.Trim().Contains('@', StringComparison.Ordinal))
            Error(context, nameof(form.Email), S["An e-mail address has an @, such as hello@example.com."]);
        if (BrandColors.Problem(form.BrandColor) is { } problem)
            Error(context, nameof(form.BrandColor), S[problem]);

        form.Save(settings);
        return await EditAsync(site, settings, context);
    }

    private Task<bool> IsAllowedAsync() =>
        authorization.AuthorizeAsync(http.HttpContext!.User, ProfilePermissions.ManageClinicProfile);

    private void Error(UpdateEditorContext context, string field, LocalizedString message) =>
        context.Updater.ModelState.AddModelError(Prefix + "." + field, message.Value);
}
