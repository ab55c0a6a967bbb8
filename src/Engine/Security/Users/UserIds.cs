namespace OrchardCore.Users.Services;

internal sealed class UserIds(IIdGenerator ids) : IUserIdGenerator
{
    public string GenerateUniqueId(IUser user) => ids.GenerateUniqueId();
}
