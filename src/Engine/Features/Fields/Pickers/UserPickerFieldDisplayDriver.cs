namespace OrchardCore.ContentFields.Fields;

/// <summary>The names of the users are kept with their ids, so that showing them needs no user.</summary>
internal sealed class UserPickerFieldDisplayDriver(IFieldRules<UserPickerField> rules, ISession session)
    : ContentFieldDisplayDriver<UserPickerField>
{
    public override IDisplayResult Display(UserPickerField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayUserPickerFieldUserNamesViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(UserPickerField field, BuildFieldEditorContext context) =>
        Initialize<EditUserPickerFieldViewModel>(GetEditorShapeType(context), async model =>
        {
            model.UserIds = string.Join(',', field.UserIds);
            (model.Field, model.Part, model.PartFieldDefinition, model.TypePartDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition, context.TypePartDefinition);
            foreach (var user in await UsersAsync(field.UserIds))
                model.SelectedUsers.Add(new()
                {
                    Id = user.UserId, DisplayText = user.UserName, IsEnabled = user.IsEnabled,
                });
        });

    public override async Task<IDisplayResult?> UpdateAsync(UserPickerField field, UpdateFieldEditorContext context)
    {
        var form = new PickedIds();
        await context.Updater.TryUpdateModelAsync(form, Prefix, f => f.UserIds!);

        field.UserIds = PickedIds.Read(form.UserIds, field.UserIds);
        context.Updater.ModelState.Report(Prefix, rules.Check(field, context.PartFieldDefinition));
        var users = await UsersAsync(field.UserIds);
        field.SetUserNames([.. field.UserIds.Select(id => users.FirstOrDefault(user => user.UserId == id)?.UserName ?? "")]);

        return Edit(field, context);
    }

    private async Task<User[]> UsersAsync(string[] ids) => ids.Length == 0
        ? []
        : [.. await session.Query<User, UserIndex>(index => index.UserId.IsIn(ids)).ListAsync()];
}
