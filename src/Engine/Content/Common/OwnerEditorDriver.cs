using OrchardCore.Contents.Models;
using OrchardCore.Contents.ViewModels;

namespace OrchardCore.Contents.Drivers;

/// <summary>Whose the item is, by user name; for those who may change that.</summary>
internal sealed class OwnerEditorDriver(
    ISession session, IAuthorizationService authorization, IHttpContextAccessor http,
    IStringLocalizer<OwnerEditorDriver> S) : ContentPartDisplayDriver<CommonPart>
{
    public override async Task<IDisplayResult?> EditAsync(CommonPart part, BuildPartEditorContext context)
    {
        if (!await MayEditAsync(part, context))
            return null;

        return Initialize<OwnerEditorViewModel>("CommonPart_Edit__Owner", async model =>
        {
            if (part.ContentItem.Owner is { Length: > 0 } id)
                model.OwnerName = (await session.Query<User, UserIndex>(user => user.UserId == id).FirstOrDefaultAsync())?.UserName;
        });
    }

    public override async Task<IDisplayResult?> UpdateAsync(CommonPart part, UpdatePartEditorContext context)
    {
        if (await MayEditAsync(part, context))
        {
            var form = new OwnerEditorViewModel();
            await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.OwnerName!);
            await SetOwnerAsync(part, form.OwnerName?.Trim(), context);
        }

        return await EditAsync(part, context);
    }

    private async Task SetOwnerAsync(CommonPart part, string? name, UpdatePartEditorContext context)
    {
        if (string.IsNullOrEmpty(name))
        {
            context.Updater.ModelState.AddModelError(
                $"{Prefix}.{nameof(OwnerEditorViewModel.OwnerName)}", S["A value is required for {0}.", S["Owner"].Value]);
            return;
        }

        var normalized = name.ToUpperInvariant();
        if (await session.Query<User, UserIndex>(user => user.NormalizedUserName == normalized).FirstOrDefaultAsync() is { } owner)
            part.ContentItem.Owner = owner.UserId;
        else
            context.Updater.ModelState.AddModelError(
                $"{Prefix}.{nameof(OwnerEditorViewModel.OwnerName)}", S["Nobody is called '{0}' here.", name]);
    }

    private async Task<bool> MayEditAsync(CommonPart part, BuildPartEditorContext context) =>
        context.TypePartDefinition.GetSettings<CommonPartSettings>().DisplayOwnerEditor
        && http.HttpContext?.User is { } user
        && await authorization.AuthorizeAsync(user, CommonPermissions.EditContentOwner, part.ContentItem);
}
