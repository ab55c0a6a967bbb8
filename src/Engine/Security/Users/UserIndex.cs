namespace OrchardCore.Users.Indexes;

public class UserIndex : MapIndex
{
    public long DocumentId { get; set; }
    public string UserId { get; set; } = "";
    public string NormalizedUserName { get; set; } = "";
    public string? NormalizedEmail { get; set; }
    public bool IsEnabled { get; set; }
    public bool IsLockoutEnabled { get; set; }
    public DateTime? LockoutEndUtc { get; set; }
    public int AccessFailedCount { get; set; }
}

internal sealed class UserIndexes : IndexProvider<User>
{
    public override void Describe(DescribeContext<User> context)
    {
        context.For<UserIndex>().Map(user => new UserIndex
        {
            UserId = user.UserId,
            NormalizedUserName = user.NormalizedUserName ?? user.UserName.ToUpperInvariant(),
            NormalizedEmail = user.NormalizedEmail,
            IsEnabled = user.IsEnabled,
            IsLockoutEnabled = user.IsLockoutEnabled,
            LockoutEndUtc = user.LockoutEndUtc,
            AccessFailedCount = user.AccessFailedCount,
        });

        context.For<UserByRoleNameIndex, string>()
            .Map(user => user.RoleNames.Select(role => new UserByRoleNameIndex
            {
                RoleName = role.ToUpperInvariant(), Count = 1,
            }))
            .Group(index => index.RoleName)
            .Reduce(group => new UserByRoleNameIndex { RoleName = group.Key, Count = group.Sum(index => index.Count) })
            .Delete((index, gone) =>
            {
                index.Count -= gone.Sum(one => one.Count);
                return index.Count > 0 ? index : null!;
            });
    }
}

/// <summary>How many users have a role, and which.</summary>
public class UserByRoleNameIndex : ReduceIndex
{
    /// <summary>Normalized.</summary>
    public string RoleName { get; set; } = "";
    public int Count { get; set; }
}
