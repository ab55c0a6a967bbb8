namespace OrchardCore.Contents;

/// <summary>Content in the dashboard's menu: everything, and each type that has a list.</summary>
internal sealed class ContentsAdminMenu(
    ContentAccess access, IHttpContextAccessor http, IStringLocalizer<ContentsAdminMenu> S) : AdminNavigationProvider
{
    protected override async ValueTask BuildAsync(NavigationBuilder builder)
    {
        var user = http.HttpContext?.User ?? new ClaimsPrincipal();
        var types = await access.ListableAsync(user);
        if (types.Count == 0)
            return;

        builder.Add(S["Content"], NavigationConstants.AdminMenuContentPosition, content =>
        {
            content.Id("content").Add(S["All content"], "1", all => all
                .Id("contentitems")
                .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = "" })
                .LocalNav());
            foreach (var type in types)
            {
                content.Add(new LocalizedString(type.Name, type.DisplayName), "2", one => one
                    .Action("List", "Admin", "OrchardCore.Contents", new RouteValueDictionary { ["contentTypeId"] = type.Name })
                    .LocalNav());
            }
        });
    }
}
