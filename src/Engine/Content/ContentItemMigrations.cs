namespace OrchardCore.ContentManagement.Records;

internal sealed class ContentItemMigrations : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ContentItemIndex>(table => table
            .Column<string>("ContentItemId", column => column.WithLength(26))
            .Column<string>("ContentItemVersionId", column => column.WithLength(26))
            .Column<bool>("Latest")
            .Column<bool>("Published")
            .Column<string>("ContentType", column => column.WithLength(ContentItemIndex.MaxContentTypeSize))
            .Column<DateTime>("ModifiedUtc", column => column.Nullable())
            .Column<DateTime>("PublishedUtc", column => column.Nullable())
            .Column<DateTime>("CreatedUtc", column => column.Nullable())
            .Column<string>("Owner", column => column.Nullable().WithLength(ContentItemIndex.MaxOwnerSize))
            .Column<string>("Author", column => column.Nullable().WithLength(ContentItemIndex.MaxAuthorSize))
            .Column<string>("DisplayText", column => column.Nullable().WithLength(ContentItemIndex.MaxDisplayTextSize)));

        await SchemaBuilder.AlterIndexTableAsync<ContentItemIndex>(table =>
        {
            table.CreateIndex("IDX_ContentItemIndex_ContentItemId",
                "ContentItemId", "Latest", "Published", "CreatedUtc", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_ContentItemVersionId", "ContentItemVersionId", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_DisplayText",
                "DisplayText", "ContentType", "Latest", "Published", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_ContentType",
                "ContentType", "Latest", "Published", "ModifiedUtc", "DocumentId");
            table.CreateIndex("IDX_ContentItemIndex_Owner", "Owner", "ContentType", "Latest", "DocumentId");
        });

        return 6; // The version that Orchard Core's own migrations of this table have reached.
    }
}
