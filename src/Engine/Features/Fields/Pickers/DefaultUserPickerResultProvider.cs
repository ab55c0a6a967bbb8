namespace OrchardCore.ContentFields.Services;

internal sealed class DefaultUserPickerResultProvider(ISession session) : IUserPickerResultProvider
{
    public string Name => "Default";

    public async Task<IEnumerable<UserPickerResult>> Search(UserPickerSearchContext searchContext)
    {
        var query = session.Query<User>();
        if (!searchContext.DisplayAllUsers && searchContext.Roles.Select(role => role.ToUpperInvariant()).ToArray() is { Length: > 0 } roles)
            query = query.With<UserByRoleNameIndex>(index => index.RoleName.IsIn(roles));

        var byName = query.With<UserIndex>();
        if (!string.IsNullOrWhiteSpace(searchContext.Query))
        {
            var text = searchContext.Query.ToUpperInvariant();
            byName = byName.Where(index => index.NormalizedUserName!.Contains(text));
        }

        var users = await byName.OrderBy(index => index.NormalizedUserName).Take(100).ListAsync();
        return users.Select(user => new UserPickerResult
        {
            UserId = user.UserId, DisplayText = user.UserName, IsEnabled = user.IsEnabled,
        });
    }
}
