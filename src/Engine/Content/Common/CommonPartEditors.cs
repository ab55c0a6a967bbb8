using OrchardCore.Contents.ViewModels;

namespace OrchardCore.Contents.Drivers;

/// <summary>When the item was created, in the site's time zone.</summary>
internal sealed class DateEditorDriver(ILocalClock clock, IStringLocalizer<DateEditorDriver> S)
    : PartEditor<CommonPart, DateEditorViewModel>
{
    protected override string EditorOf(BuildPartEditorContext context) => "CommonPart_Edit__Date";

    // Stored in another zone than the form's: it is put into the form where it is shown.
    protected override void Show(DateEditorViewModel form, CommonPart part)
    {
    }

    protected override async ValueTask DescribeAsync(
        DateEditorViewModel form, CommonPart part, BuildPartEditorContext context) =>
        form.LocalDateTime = await clock.LocalAsync(part.ContentItem.CreatedUtc);

    public override IDisplayResult? Edit(CommonPart part, BuildPartEditorContext context) =>
        IsShown(context) ? base.Edit(part, context) : null;

    protected override async ValueTask TakeAsync(
        CommonPart part, DateEditorViewModel form, UpdatePartEditorContext context)
    {
        var (state, key) = (context.Updater.ModelState, $"{Prefix}.{nameof(form.LocalDateTime)}");
        if (!IsShown(context) || !state.ContainsKey(key))
            return;

        if (state.GetFieldValidationState(key) == ModelValidationState.Invalid)
            state.Explain(key, S["The value of {0} must be a date and a time.", S["Created"].Value]);
        else if (FieldInputs.Moment(form.LocalDateTime) != FieldInputs.Moment(await clock.LocalAsync(part.ContentItem.CreatedUtc)))
            part.ContentItem.CreatedUtc = form.LocalDateTime is { } local ? await clock.ConvertToUtcAsync(local) : null;
    }

    private static bool IsShown(BuildPartEditorContext context) =>
        context.TypePartDefinition.GetSettings<CommonPartSettings>().DisplayDateEditor;
}

/// <summary>Whose the item is, by user name; for those who may change that.</summary>
internal sealed class OwnerEditorDriver(
    ISession session, IAuthorizationService authorization, IHttpContextAccessor http,
    IStringLocalizer<OwnerEditorDriver> S) : PartEditor<CommonPart, OwnerEditorViewModel>
{
    protected override string EditorOf(BuildPartEditorContext context) => "CommonPart_Edit__Owner";

    protected override void Show(OwnerEditorViewModel form, CommonPart part)
    {
    }

    protected override async ValueTask DescribeAsync(
        OwnerEditorViewModel form, CommonPart part, BuildPartEditorContext context)
    {
        form.OwnerName = await NameAsync(part);
    }

    private async Task<string?> NameAsync(CommonPart part) => part.ContentItem.Owner is { Length: > 0 } id
        ? (await session.Query<User, UserIndex>(user => user.UserId == id).FirstOrDefaultAsync())?.UserName
        : null;

    public override async Task<IDisplayResult?> EditAsync(CommonPart part, BuildPartEditorContext context) =>
        await MayEditAsync(part, context) ? Edit(part, context) : null;

    protected override async ValueTask TakeAsync(
        CommonPart part, OwnerEditorViewModel form, UpdatePartEditorContext context)
    {
        if (!context.Updater.ModelState.ContainsKey($"{Prefix}.{nameof(form.OwnerName)}") || !await MayEditAsync(part, context))
            return;

        // An owner who is gone has no name to be shown by, and stays the owner.
        if (part.ContentItem.Owner is not null && Typed.IsSame(form.OwnerName, await NameAsync(part)))
            return;

        if (form.OwnerName?.Trim() is not { Length: > 0 } name)
            Refuse(context, nameof(form.OwnerName), S["A value is required for {0}.", S["Owner"].Value]);
        else if (await FindAsync(name) is { } owner)
            part.ContentItem.Owner = owner.UserId;
        else
            Refuse(context, nameof(form.OwnerName), S["Nobody is called '{0}' here.", name]);
    }

    private Task<User?> FindAsync(string name)
    {
        var normalized = name.ToUpperInvariant();
        return session.Query<User, UserIndex>(user => user.NormalizedUserName == normalized).FirstOrDefaultAsync();
    }

    private async Task<bool> MayEditAsync(CommonPart part, BuildPartEditorContext context) =>
        context.TypePartDefinition.GetSettings<CommonPartSettings>().DisplayOwnerEditor
        && http.HttpContext?.User is { } user
        && await authorization.AuthorizeAsync(user, CommonPermissions.EditContentOwner, part.ContentItem);
}
