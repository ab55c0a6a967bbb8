namespace OrchardCore.Users;

internal sealed class Migrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<UserIndex>(table => table
            .Column<string>(nameof(UserIndex.UserId), column => column.WithLength(26))
            .Column<string>(nameof(UserIndex.NormalizedUserName))
            .Column<string>(nameof(UserIndex.NormalizedEmail))
            .Column<bool>(nameof(UserIndex.IsEnabled), column => column.NotNull().WithDefault(true))
            .Column<bool>(nameof(UserIndex.IsLockoutEnabled), column => column.NotNull().WithDefault(false))
            .Column<DateTime?>(nameof(UserIndex.LockoutEndUtc), column => column.Nullable())
            .Column<int>(nameof(UserIndex.AccessFailedCount), column => column.NotNull().WithDefault(0)));
        await SchemaBuilder.AlterIndexTableAsync<UserIndex>(table =>
        {
            table.CreateIndex("IDX_UserIndex_UserId", nameof(UserIndex.UserId));
            table.CreateIndex("IDX_UserIndex_UserName", nameof(UserIndex.NormalizedUserName));
            table.CreateIndex("IDX_UserIndex_Email", nameof(UserIndex.NormalizedEmail));
        });

        await SchemaBuilder.CreateReduceIndexTableAsync<UserByRoleNameIndex>(table => table
            .Column<string>(nameof(UserByRoleNameIndex.RoleName))
            .Column<int>(nameof(UserByRoleNameIndex.Count)));
        await SchemaBuilder.AlterIndexTableAsync<UserByRoleNameIndex>(table =>
            table.CreateIndex("IDX_UserByRoleNameIndex_RoleName", nameof(UserByRoleNameIndex.RoleName)));

        return 1;
    }
}
