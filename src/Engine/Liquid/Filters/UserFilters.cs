namespace OrchardCore.Liquid;

/// <summary>Who the visitor is, and what the visitor may do.</summary>
internal static class UserFilters
{
    public static void AddTo(FilterCollection filters)
    {
        filters.Add("user_id", (input, _, context) => Text(Principal(input, context)?.FindFirstValue(ClaimTypes.NameIdentifier)));
        filters.Add("user_email", (input, _, context) => Text(
            Principal(input, context) is { } user ? user.FindFirstValue(ClaimTypes.Email) ?? user.FindFirstValue("email") : null));
        filters.Add("is_in_role", (input, arguments, context) =>
            BooleanValue.Create(Principal(input, context)?.IsInRole(arguments.At(0).ToStringValue()) ?? false));
        filters.Add("has_claim", (input, arguments, context) => BooleanValue.Create(
            Principal(input, context)?.HasClaim(arguments.At(0).ToStringValue(), arguments.At(1).ToStringValue()) ?? false));
        filters.AddAsync("has_permission", HasPermissionAsync);
        filters.AddAsync("users_by_id", UsersByIdAsync);
    }

    private static ClaimsPrincipal? Principal(FluidValue input, LiquidTemplateContext context) =>
        input.ToObjectValue() as ClaimsPrincipal ?? (ReferenceEquals(input, RequestValues.User) ? context.Http?.User : null);

    private static FluidValue Text(string? text) => text is null ? NilValue.Instance : StringValue.Create(text);

    private static async ValueTask<FluidValue> HasPermissionAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (Principal(input, context) is not { } user || arguments.At(0).ToStringValue() is not { Length: > 0 } name)
            return BooleanValue.False;

        var permission = context.Services.GetService<IPermissionService>() is { } permissions
            ? await permissions.FindByNameAsync(name)
            : null;
        object? resource = arguments.Get("resource", 1) is var about && about.IsNil()
            ? null
            : LiquidValues.ContentItemOf(about) ?? about.ToObjectValue();
        return BooleanValue.Create(permission is not null && await context.Services
            .GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, permission, resource));
    }

    private static async ValueTask<FluidValue> UsersByIdAsync(
        FluidValue input, FilterArguments arguments, LiquidTemplateContext context)
    {
        if (context.Services.GetService<IUserService>() is not { } users)
            return NilValue.Instance;

        if (input.Type != FluidValues.Array)
            return FluidValue.Create(await users.GetUserByUniqueIdAsync(input.ToStringValue()), context.Options);

        var found = new List<IUser>();
        foreach (var id in input.Enumerate(context))
        {
            if (await users.GetUserByUniqueIdAsync(id.ToStringValue()) is { } user)
                found.Add(user);
        }

        return FluidValue.Create(found, context.Options);
    }
}
