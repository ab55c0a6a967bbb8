using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace Engine.Tests.Definitions;

public sealed class DefinitionRecordTests
{
    [Fact]
    public async Task Definitions_are_written_back_as_they_were_read()
    {
        var original = JsonNode.Parse(Samples.Read("content-samples", "blog.ContentDefinitionRecord.json"))!;
        var record = original.Deserialize<ContentDefinitionRecord>(JOptions.Default)!;
        var remembered = new RememberedDefinitions(record);
        var definitions = remembered.Scope();

        foreach (var type in await definitions.ListTypeDefinitionsAsync())
            await definitions.StoreTypeDefinitionAsync(type);

        foreach (var part in await definitions.ListPartDefinitionsAsync())
            await definitions.StorePartDefinitionAsync(part);

        remembered.Commit();
        var written = JsonSerializer.SerializeToNode(await remembered.GetContentDefinitionAsync(), JOptions.Default)!;
        foreach (var name in new[] { "ContentTypeDefinitionRecords", "ContentPartDefinitionRecords" })
            Assert.True(JsonNode.DeepEquals(original[name], written[name]), name);
    }

    [Fact]
    public async Task A_type_knows_its_parts_with_their_fields()
    {
        var record = JsonSerializer.Deserialize<ContentDefinitionRecord>(
            Samples.Read("content-samples", "blog.ContentDefinitionRecord.json"), JOptions.Default)!;

        var post = await new RememberedDefinitions(record).Scope().GetTypeDefinitionAsync("BlogPost");

        var part = post!.Parts.Single(part => part.Name == "BlogPost");
        var subtitle = part.PartDefinition.Fields.Single(field => field.Name == "Subtitle");
        Assert.Equal("TextField", subtitle.FieldDefinition.Name);
        Assert.Same(part, subtitle.ContentTypePartDefinition);
        Assert.True(post.IsListable() is false && post.IsDraftable() && post.IsVersionable());
        Assert.Equal("Blog Post", post.DisplayName);
    }

    [Fact]
    public async Task A_part_that_nobody_defined_is_still_a_part_of_its_type()
    {
        var remembered = new RememberedDefinitions();
        var definitions = remembered.Scope();

        await definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("Page"));

        var page = await definitions.GetTypeDefinitionAsync("Page");
        Assert.Equal("Page", Assert.Single(page!.Parts).PartDefinition.Name);
        Assert.Null(await definitions.GetPartDefinitionAsync("Page"));
    }

    [Fact]
    public async Task Whoever_changes_definitions_sees_them_before_the_others()
    {
        var remembered = new RememberedDefinitions();
        var (mine, others) = (remembered.Scope(), remembered.Scope());

        await mine.AlterTypeDefinitionAsync("Page", type => type.Draftable());

        Assert.NotNull(await mine.GetTypeDefinitionAsync("Page"));
        Assert.Null(await others.GetTypeDefinitionAsync("Page"));

        remembered.Commit();

        Assert.True((await others.GetTypeDefinitionAsync("Page"))!.IsDraftable());
    }

    [Fact]
    public async Task The_definitions_of_a_tenant_are_built_once()
    {
        var record = new ContentDefinitionRecord();
        record.ContentTypeDefinitionRecords.Add(new() { Name = "Page", DisplayName = "Page" });
        var remembered = new RememberedDefinitions(record);

        var one = await remembered.Scope().GetTypeDefinitionAsync("Page");
        var other = await remembered.Scope().GetTypeDefinitionAsync("page");

        Assert.Same(one, other);
    }

    [Fact]
    public async Task A_removed_part_leaves_the_types_that_used_it()
    {
        var definitions = new RememberedDefinitions().Scope();
        await definitions.AlterPartDefinitionAsync("Extra", part => part.Attachable());
        await definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("TitlePart").WithPart("Extra"));

        await definitions.DeletePartDefinitionAsync("Extra");

        Assert.Null(await definitions.GetPartDefinitionAsync("Extra"));
        Assert.Equal(["TitlePart"], (await definitions.GetTypeDefinitionAsync("Page"))!.Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task A_handler_may_give_a_type_that_is_not_stored()
    {
        var definitions = new RememberedDefinitions().Scope(new BuiltInPage());

        var page = await definitions.LoadTypeDefinitionAsync("Page");

        Assert.Equal("From code", page!.DisplayName);
    }

    private sealed class BuiltInPage : OrchardCore.ContentTypes.Events.IContentDefinitionHandler
    {
        public void ContentTypeBuilding(OrchardCore.ContentTypes.Events.ContentTypeBuildingContext context)
        {
            if (context.TypeName == "Page")
                context.Record = new() { Name = "Page", DisplayName = "From code" };
        }

        public void ContentTypePartBuilding(OrchardCore.ContentTypes.Events.ContentTypePartBuildingContext context)
        {
        }

        public void ContentPartBuilding(OrchardCore.ContentTypes.Events.ContentPartBuildingContext context)
        {
        }

        public void ContentPartFieldBuilding(OrchardCore.ContentTypes.Events.ContentPartFieldBuildingContext context)
        {
        }
    }
}
