using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;

namespace Engine.Tests.Content;

public sealed class ContentVersionTests
{
    [Fact]
    public async Task A_published_item_is_found_as_it_was_saved()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services.AddContentPart<PricePart>());

        var id = await CreateAsync(tenant, VersionOptions.Published, amount: 7);

        var found = await tenant.InScopeAsync(content => content.GetAsync(id));
        Assert.Equal(("Page", "A page", 7), (found!.ContentType, found.DisplayText, found.GetOrCreate<PricePart>().Amount));
        Assert.True(found.Published && found.Latest);
        Assert.Equal(26, found.ContentItemVersionId.Length);
        Assert.Equal((tenant.Clock.UtcNow, tenant.Clock.UtcNow, tenant.Clock.UtcNow),
            (found.CreatedUtc, found.ModifiedUtc, found.PublishedUtc));
    }

    [Fact]
    public async Task A_draft_is_found_by_its_authors_only()
    {
        await using var tenant = await ContentTenant.OpenAsync();

        var id = await CreateAsync(tenant, VersionOptions.Draft);

        await tenant.InScopeAsync(async content =>
        {
            Assert.Null(await content.GetAsync(id));
            Assert.NotNull(await content.GetAsync(id, VersionOptions.Latest));
            Assert.NotNull(await content.GetAsync(id, VersionOptions.Draft));
        });
        Assert.Equal(["latest"], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task A_draft_of_published_content_is_a_version_of_its_own()
    {
        await using var tenant = await ContentTenant.OpenAsync(Register, Versionable);
        var id = await CreateAsync(tenant, VersionOptions.Published, amount: 1);

        await tenant.InScopeAsync(async content =>
        {
            var draft = (await content.GetAsync(id, VersionOptions.DraftRequired))!;
            draft.Alter<PricePart>(part => part.Amount = 2);
            await content.SaveDraftAsync(draft);
        });

        Assert.Equal(["published", "latest"], await tenant.StatesAsync(id));
        Assert.Equal(1, await AmountAsync(tenant, id, VersionOptions.Published));
        Assert.Equal(2, await AmountAsync(tenant, id, VersionOptions.Latest));
    }

    [Fact]
    public async Task Asking_for_the_draft_again_makes_no_other()
    {
        await using var tenant = await ContentTenant.OpenAsync(Register, Versionable);
        var id = await CreateAsync(tenant, VersionOptions.Published);

        var first = await tenant.InScopeAsync(content => content.GetAsync(id, VersionOptions.DraftRequired));
        var second = await tenant.InScopeAsync(content => content.GetAsync(id, VersionOptions.DraftRequired));

        Assert.Equal(first!.ContentItemVersionId, second!.ContentItemVersionId);
        Assert.Equal(2, (await tenant.StatesAsync(id)).Length);
    }

    [Fact]
    public async Task Publishing_a_draft_replaces_the_version_before_it()
    {
        await using var tenant = await ContentTenant.OpenAsync(Register, Versionable);
        var id = await CreateAsync(tenant, VersionOptions.Published, amount: 1);
        var created = tenant.Clock.UtcNow;
        tenant.Clock.UtcNow = created.AddDays(1);

        await tenant.InScopeAsync(async content =>
        {
            var draft = (await content.GetAsync(id, VersionOptions.DraftRequired))!;
            draft.Alter<PricePart>(part => part.Amount = 2);
            await content.PublishAsync(draft);
            Assert.Equal(2, (await content.GetAsync(id))!.GetOrCreate<PricePart>().Amount);
        });

        Assert.Equal(["", "published latest"], await tenant.StatesAsync(id));
        var published = await tenant.InScopeAsync(content => content.GetAsync(id));
        Assert.Equal((created, tenant.Clock.UtcNow), (published!.CreatedUtc, published.PublishedUtc));
        Assert.Equal(2, (await tenant.InScopeAsync(content => content.GetAllVersionsAsync(id))).Count());
    }

    [Fact]
    public async Task A_type_without_versions_keeps_one_row()
    {
        await using var tenant = await ContentTenant.OpenAsync(Register);
        var id = await CreateAsync(tenant, VersionOptions.Published);

        await tenant.InScopeAsync(content => content.GetAsync(id, VersionOptions.DraftRequired));

        Assert.Equal(["latest"], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task A_discarded_draft_leaves_the_published_version_the_latest()
    {
        await using var tenant = await ContentTenant.OpenAsync(Register, Versionable);
        var id = await CreateAsync(tenant, VersionOptions.Published);
        await tenant.InScopeAsync(content => content.GetAsync(id, VersionOptions.DraftRequired));

        await tenant.InScopeAsync(async content =>
            await content.DiscardDraftAsync((await content.GetAsync(id, VersionOptions.Draft))!));

        Assert.Equal(["published latest", ""], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task Unpublished_content_is_there_to_be_published_again()
    {
        await using var tenant = await ContentTenant.OpenAsync();
        var id = await CreateAsync(tenant, VersionOptions.Published);

        await tenant.InScopeAsync(async content =>
            await content.UnpublishAsync((await content.GetAsync(id, VersionOptions.Latest))!));
        var unpublished = await tenant.StatesAsync(id);

        await tenant.InScopeAsync(async content =>
            await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!));

        Assert.Equal(["latest"], unpublished);
        Assert.Equal(["published latest"], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task Removed_content_is_found_by_nobody_but_its_versions_are_kept()
    {
        await using var tenant = await ContentTenant.OpenAsync(Register, Versionable);
        var id = await CreateAsync(tenant, VersionOptions.Published);
        await tenant.InScopeAsync(content => content.GetAsync(id, VersionOptions.DraftRequired));

        await tenant.InScopeAsync(async content =>
            await content.RemoveAsync((await content.GetAsync(id, VersionOptions.Latest))!));

        Assert.Null(await tenant.InScopeAsync(content => content.GetAsync(id, VersionOptions.Latest)));
        Assert.Equal(["", ""], await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task A_removed_version_is_restored_as_a_draft()
    {
        await using var tenant = await ContentTenant.OpenAsync();
        var id = await CreateAsync(tenant, VersionOptions.Published);
        await tenant.InScopeAsync(async content => await content.RemoveAsync((await content.GetAsync(id))!));

        await tenant.InScopeAsync(async content =>
            await content.RestoreAsync((await content.GetAllVersionsAsync(id)).Single()));

        Assert.Equal(["", "latest"], await tenant.StatesAsync(id));
    }

    [Theory]
    [InlineData(false, "published,latest")] // no draft beside it
    [InlineData(true, "published,,latest")]
    public async Task A_restored_version_is_a_copy_and_what_is_public_stays(bool hasDraft, string states)
    {
        await using var tenant = await ContentTenant.OpenAsync(Register, Versionable);
        var id = await CreateAsync(tenant, VersionOptions.Published, amount: 1);
        await tenant.InScopeAsync(async content =>
        {
            if (hasDraft)
                (await content.GetAsync(id, VersionOptions.DraftRequired))!.Alter<PricePart>(part => part.Amount = 2);
        });

        await tenant.InScopeAsync(async content => Assert.True((await content.RestoreAsync((await content.GetAsync(id))!)).Succeeded));

        Assert.Equal(states.Split(','), await tenant.StatesAsync(id));
        Assert.Equal((1, 1), (await AmountAsync(tenant, id, VersionOptions.Published), await AmountAsync(tenant, id, VersionOptions.Latest)));
        var versions = await tenant.InScopeAsync(content => content.GetAllVersionsAsync(id));
        Assert.Equal(versions.Count(), versions.Select(version => version.ContentItemVersionId).Distinct().Count());
    }

    [Fact]
    public async Task A_clone_is_a_draft_with_ids_of_its_own()
    {
        await using var tenant = await ContentTenant.OpenAsync(Register);
        var id = await CreateAsync(tenant, VersionOptions.Published, amount: 9);

        var clone = await tenant.InScopeAsync(async content => await content.CloneAsync((await content.GetAsync(id))!));

        Assert.NotEqual(id, clone.ContentItemId);
        Assert.Equal(["latest"], await tenant.StatesAsync(clone.ContentItemId));
        Assert.Equal(9, await AmountAsync(tenant, clone.ContentItemId, VersionOptions.Latest));
    }

    [Fact]
    public async Task The_items_inside_a_clone_have_ids_of_their_own_and_still_know_each_other()
    {
        await using var tenant = await ContentTenant.OpenAsync();
        var id = await tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            item.Data["Bag"] = JsonNode.Parse("""
                { "Items": [ { "ContentItemId": "one", "ContentItemVersionId": "onev", "ContentType": "Page",
                    "Flow": { "Widgets": [ { "ContentItemId": "two", "ContentType": "Page", "Ids": [ "one", "elsewhere" ], "Of": "PAGE" } ] } } ] }
                """.Replace("PAGE", item.ContentItemId, StringComparison.Ordinal));
            await content.CreateAsync(item);
            return item.ContentItemId;
        });

        var clone = await tenant.InScopeAsync(async content => await content.CloneAsync((await content.GetAsync(id))!));

        var one = clone.Data["Bag"]!["Items"]![0]!;
        var two = one["Flow"]!["Widgets"]![0]!;
        string[] ids = [.. new[] { one, two }.Select(inner => inner["ContentItemId"]!.ToString()), one["ContentItemVersionId"]!.ToString()];
        Assert.All(ids, made => Assert.Equal(26, made.Length));
        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal((ids[0], "elsewhere", clone.ContentItemId),
            (two["Ids"]![0]!.ToString(), two["Ids"]![1]!.ToString(), two["Of"]!.ToString()));
    }

    [Fact]
    public async Task A_part_and_a_field_that_came_to_the_type_later_are_there_and_are_stored_with_the_next_save()
    {
        await using var tenant = await ContentTenant.OpenAsync(
            services =>
            {
                services.AddContentPart<PricePart>();
                services.AddContentField<ColorField>();
            },
            definitions => definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("Page")));
        var id = await CreateAsync(tenant, VersionOptions.Published);
        await tenant.InScopeAsync(async content =>
        {
            var item = (await content.GetAsync(id))!;
            item.Remove<PricePart>();
            await content.UpdateAsync(item);
        });
        var definitions = tenant.Definitions.Scope();
        await definitions.AlterPartDefinitionAsync("Page", part => part.WithField<ColorField>("Color"));
        await definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("PricePart").WithPart("Summer", "PricePart"));
        tenant.Definitions.Commit();

        await tenant.InScopeAsync(async content =>
        {
            var item = (await content.GetAsync(id))!;
            Assert.NotNull(item.Get<ContentPart>("Page")!.Get<ColorField>("Color"));
            Assert.True(item.Has<PricePart>() && item.TryGet<PricePart>("Summer", out _));
            Assert.True(item.TryGet<PricePart>(out var price));
            price.Amount = 8;
            await content.UpdateAsync(item);
        });

        Assert.Equal(8, await AmountAsync(tenant, id, VersionOptions.Published));
    }

    [Fact]
    public async Task Several_items_come_in_the_order_they_are_asked_for()
    {
        await using var tenant = await ContentTenant.OpenAsync();
        var one = await CreateAsync(tenant, VersionOptions.Published);
        var two = await CreateAsync(tenant, VersionOptions.Published);
        var draft = await CreateAsync(tenant, VersionOptions.Draft);

        var found = await tenant.InScopeAsync(content => content.GetAsync([two, draft, "nothing", one, two]));

        Assert.Equal([two, one], found.Select(item => item.ContentItemId));
    }

    [Fact]
    public async Task A_scope_knows_each_version_as_one_object()
    {
        await using var tenant = await ContentTenant.OpenAsync();
        var id = await CreateAsync(tenant, VersionOptions.Published);

        await tenant.InScopeAsync(async content =>
        {
            var one = await content.GetAsync(id);
            Assert.Same(one, await content.GetAsync(id));
            Assert.Same(one, await content.GetAsync(id, VersionOptions.Latest));
            Assert.Same(one, (await content.GetAsync([id])).Single());
            Assert.Same(one, await content.GetVersionAsync(one!.ContentItemVersionId));
        });
    }

    [Fact]
    public async Task A_new_item_has_all_parts_and_fields_of_its_type()
    {
        await using var tenant = await ContentTenant.OpenAsync(
            services =>
            {
                services.AddContentPart<PricePart>();
                services.AddContentField<ColorField>();
            },
            async definitions =>
            {
                await definitions.AlterPartDefinitionAsync("Page", part => part.WithField<ColorField>("Color"));
                await definitions.AlterTypeDefinitionAsync("Page", type => type
                    .WithPart("Page").WithPart("Summer", "PricePart").WithPart("PricePart"));
            });

        var item = await tenant.InScopeAsync(content => content.NewAsync("Page"));

        Assert.Equal(["Page", "Summer", "PricePart"], item.Data.Select(member => member.Key));
        Assert.Equal("""{"Color":{"Name":null}}""", item.Data["Page"]!.ToJsonString());
        Assert.Equal("""{"Amount":0,"Currency":null}""", item.Data["Summer"]!.ToJsonString());
        Assert.Equal(2, item.OfType<PricePart>().Count());
    }

    private static void Register(IServiceCollection services) => services.AddContentPart<PricePart>();

    private static Task Versionable(IContentDefinitionManager definitions) =>
        definitions.AlterTypeDefinitionAsync("Page", type => type.Draftable().Versionable().WithPart("PricePart"));

    private static Task<string> CreateAsync(ContentTenant tenant, VersionOptions state, int amount = 0) =>
        tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            item.DisplayText = "A page";
            item.Alter<PricePart>(part => part.Amount = amount);
            await content.CreateAsync(item, state);
            return item.ContentItemId;
        });

    private static Task<int> AmountAsync(ContentTenant tenant, string id, VersionOptions version) =>
        tenant.InScopeAsync(async content => (await content.GetAsync(id, version))!.GetOrCreate<PricePart>().Amount);
}
