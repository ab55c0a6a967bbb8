namespace OrchardCore.ContentFields.Services;

/// <summary>Offers items of the types that a picker's settings name, those changed last first.</summary>
internal sealed class DefaultContentPickerResultProvider(
    IContentDefinitionManager definitions, ISession session, ContentAccess access, IHttpContextAccessor http)
    : IContentPickerResultProvider
{
    internal const int MostResults = 100;

    public string Name => "Default";

    public async Task<IEnumerable<ContentPickerResult>> Search(ContentPickerSearchContext searchContext)
    {
        string[] types = [.. await TypesAsync(searchContext)];
        if (types.Length == 0)
            return [];

        // Code outside a request is nobody's who would have to be kept from something.
        var query = session.Query<ContentItem, ContentItemIndex>(index => index.Latest && index.ContentType.IsIn(types));
        if (http.HttpContext?.User is { } picker)
        {
            var known = (await definitions.ListTypeDefinitionsAsync()).Where(type => types.Contains(type.Name));
            var (_, own, user) = await access.ListedAsync(picker, known);
            query = query.Where(index => index.Published || index.ContentType.IsNotIn(own) || index.Owner == user);
        }

        if (!string.IsNullOrWhiteSpace(searchContext.Query))
            query = query.Where(index => index.DisplayText!.Contains(searchContext.Query));

        var items = await query.OrderByDescending(index => index.ModifiedUtc).Take(MostResults).ListAsync();
        return items.Select(item => new ContentPickerResult
        {
            ContentItem = item,
            ContentItemId = item.ContentItemId,
            DisplayText = item.ToString(),
            HasPublished = item.IsPublished(),
        });
    }

    private async Task<IEnumerable<string>> TypesAsync(ContentPickerSearchContext context)
    {
        var settings = context.PartFieldDefinition?.GetSettings<ContentPickerFieldSettings>();
        if (!context.DisplayAllContentTypes && settings?.DisplayedStereotypes is not { Length: > 0 })
            return context.ContentTypes ?? [];

        var all = await definitions.ListTypeDefinitionsAsync();
        return (context.DisplayAllContentTypes
            ? all.Where(type => string.IsNullOrEmpty(type.GetStereotype()))
            : all.Where(type => settings!.DisplayedStereotypes.Contains(type.GetStereotype()))).Select(type => type.Name);
    }
}

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
