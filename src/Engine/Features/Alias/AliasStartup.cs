namespace OrchardCore.Alias;

internal sealed class AliasStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AliasPart>()
            .UseDisplayDriver<AliasPartDisplayDriver>()
            .AddHandler<AliasPartHandler>();
        services.AddIndexProvider<AliasPartIndexProvider>();
        services.AddDataMigration<Migrations>();
        services.AddScoped<IContentHandleProvider, AliasPartContentHandleProvider>();
    }
}

/// <summary>Finds an item by <c>alias:its-alias</c>: the one that is published, or the draft that has it.</summary>
internal sealed class AliasPartContentHandleProvider(ISession session) : IContentHandleProvider
{
    public int Order => 100;

    public async Task<string?> GetContentItemIdAsync(string handle)
    {
        if (!handle.StartsWith(AliasConstants.AliasPrefix, StringComparison.OrdinalIgnoreCase))
            return null;

        var alias = handle[AliasConstants.AliasPrefix.Length..].ToLowerInvariant();
        var rows = await session.QueryIndex<AliasPartIndex>(index => index.Alias == alias).ListAsync();
        return rows.OrderByDescending(row => row.Published).ThenByDescending(row => row.Latest).FirstOrDefault()?.ContentItemId;
    }
}

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(AliasPart), part => part
            .Attachable()
            .WithDescription("Provides a way to define custom aliases for content items."));

        await SchemaBuilder.CreateMapIndexTableAsync<AliasPartIndex>(table => table
            .Column<string>(nameof(AliasPartIndex.Alias), column => column.WithLength(AliasRules.MaxLength))
            .Column<string>(nameof(AliasPartIndex.ContentItemId), column => column.WithLength(26))
            .Column<bool>(nameof(AliasPartIndex.Latest))
            .Column<bool>(nameof(AliasPartIndex.Published)));

        await SchemaBuilder.AlterIndexTableAsync<AliasPartIndex>(table => table
            .CreateIndex("IDX_AliasPartIndex_DocumentId", "DocumentId", nameof(AliasPartIndex.Alias),
                nameof(AliasPartIndex.ContentItemId), nameof(AliasPartIndex.Published), nameof(AliasPartIndex.Latest)));

        return 1;
    }
}

public static class AliasConstants
{
    public const string AliasPrefix = "alias:";
}
