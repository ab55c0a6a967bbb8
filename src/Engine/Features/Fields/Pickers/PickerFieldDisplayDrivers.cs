namespace OrchardCore.ContentFields.Fields;

internal sealed class ContentPickerFieldDisplayDriver(
    IContentManager content, IStringLocalizer<ContentPickerFieldDisplayDriver> texts)
    : FieldEditor<ContentPickerField, DisplayContentPickerFieldViewModel, EditContentPickerFieldViewModel,
        ContentPickerFieldSettings>(texts, nameof(ContentPickerField.ContentItemIds))
{
    protected override void Show(EditContentPickerFieldViewModel form, ContentPickerField field) =>
        form.ContentItemIds = string.Join(',', field.ContentItemIds);

    protected override async ValueTask DescribeAsync(EditContentPickerFieldViewModel form, BuildFieldEditorContext context)
    {
        // One that is gone, or not here yet, stays chosen: it is shown by its id.
        var found = (await content.GetAsync(form.Field.ContentItemIds, VersionOptions.Latest)).ToDictionary(item => item.ContentItemId);
        foreach (var id in form.Field.ContentItemIds)
        {
            var item = found.GetValueOrDefault(id);
            form.SelectedItems.Add(new() { Id = id, DisplayText = item?.ToString() ?? id, HasPublished = item?.IsPublished() is true });
        }
    }

    protected override ValueTask TakeAsync(
        ContentPickerField field, EditContentPickerFieldViewModel form, UpdateFieldEditorContext context)
    {
        if (context.Updater.ModelState.SentIds($"{Prefix}.{nameof(form.ContentItemIds)}") is { } ids)
            field.ContentItemIds = Picked.InOrder(ids, field.ContentItemIds);
        return default;
    }

    // Which ids are sent, one for each choice, is asked of the form itself.
    protected override ValueTask<bool> IsAsShownAsync(EditContentPickerFieldViewModel form, ContentPickerField field) => new(false);

    protected override bool IsEmpty(ContentPickerField field) => field.ContentItemIds is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(ContentPickerField field, ContentPartFieldDefinition definition) =>
        field.ContentItemIds is { Length: > 1 } && !SettingsOf(definition).Multiple
            ? [Fault(S["The {0} field cannot contain multiple items.", definition.DisplayName()])]
            : base.Check(field, definition);
}

/// <summary>The names of the users are kept with their ids, so that showing them needs no user.</summary>
internal sealed class UserPickerFieldDisplayDriver(ISession session, IStringLocalizer<UserPickerFieldDisplayDriver> texts)
    : FieldEditor<UserPickerField, DisplayUserPickerFieldUserNamesViewModel, EditUserPickerFieldViewModel,
        UserPickerFieldSettings>(texts, nameof(UserPickerField.UserIds))
{
    protected override void Show(EditUserPickerFieldViewModel form, UserPickerField field) =>
        form.UserIds = string.Join(',', field.UserIds);

    protected override async ValueTask DescribeAsync(EditUserPickerFieldViewModel form, BuildFieldEditorContext context)
    {
        form.TypePartDefinition = context.TypePartDefinition;
        // One who is gone, or not here yet, stays chosen.
        var users = await UsersAsync(form.Field.UserIds);
        var names = form.Field.GetUserNames();
        foreach (var (index, id) in form.Field.UserIds.Index())
        {
            var user = Array.Find(users, user => user.UserId == id);
            form.SelectedUsers.Add(new()
            {
                Id = id, DisplayText = user?.UserName ?? names.ElementAtOrDefault(index) ?? id, IsEnabled = user?.IsEnabled is true,
            });
        }
    }

    protected override async ValueTask TakeAsync(
        UserPickerField field, EditUserPickerFieldViewModel form, UpdateFieldEditorContext context)
    {
        if (context.Updater.ModelState.SentIds($"{Prefix}.{nameof(form.UserIds)}") is not { } ids)
            return;

        var (before, names) = (field.UserIds, field.GetUserNames());
        field.UserIds = Picked.InOrder(ids, before);
        if (field.UserIds.SequenceEqual(before))
            return;

        var users = await UsersAsync(field.UserIds);
        field.SetUserNames(Array.ConvertAll(field.UserIds, id => users.FirstOrDefault(user => user.UserId == id)?.UserName
            ?? names.ElementAtOrDefault(Array.IndexOf(before, id)) ?? ""));
    }

    protected override ValueTask<bool> IsAsShownAsync(EditUserPickerFieldViewModel form, UserPickerField field) => new(false);

    protected override bool IsEmpty(UserPickerField field) => field.UserIds is not { Length: > 0 };

    public override IEnumerable<ValidationResult> Check(UserPickerField field, ContentPartFieldDefinition definition) =>
        field.UserIds is { Length: > 1 } && !SettingsOf(definition).Multiple
            ? [Fault(S["The {0} field cannot contain multiple users.", definition.DisplayName()])]
            : base.Check(field, definition);

    private async Task<User[]> UsersAsync(string[] ids) => ids.Length == 0
        ? []
        : [.. await session.Query<User, UserIndex>(index => index.UserId.IsIn(ids)).ListAsync()];
}

internal static class Picked
{
    /// <summary>What was chosen before keeps its place; what is new follows.</summary>
    public static string[] InOrder(string[] chosen, string[] before) =>
        [.. before.Where(chosen.Contains), .. chosen.Except(before)];
}
