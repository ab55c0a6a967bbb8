namespace OrchardCore.Autoroute;

internal sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(AutoroutePart), part => part
            .Attachable()
            .WithDescription("Provides a custom url for your content item."));

        await SchemaBuilder.CreateMapIndexTableAsync<AutoroutePartIndex>(table => table
            .Column<string>(nameof(AutoroutePartIndex.ContentItemId), column => column.WithLength(26))
            .Column<string>(nameof(AutoroutePartIndex.ContainedContentItemId), column => column.WithLength(26))
            .Column<string>(nameof(AutoroutePartIndex.JsonPath), column => column.Unlimited())
            .Column<string>(nameof(AutoroutePartIndex.Path), column => column.WithLength(AutoroutePart.MaxPathLength))
            .Column<bool>(nameof(AutoroutePartIndex.Published))
            .Column<bool>(nameof(AutoroutePartIndex.Latest)));

        await SchemaBuilder.AlterIndexTableAsync<AutoroutePartIndex>(table => table
            .CreateIndex("IDX_AutoroutePartIndex_DocumentId", "DocumentId", nameof(AutoroutePartIndex.Path),
                nameof(AutoroutePartIndex.Published), nameof(AutoroutePartIndex.Latest)));

        return 1;
    }
}
