using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Contents.Recipes;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Engine.Tests.Content;

public sealed class ContentImportTests
{
    [Fact]
    public async Task What_is_imported_keeps_its_ids_its_times_and_its_owner()
    {
        var json = JsonNode.Parse(Samples.Read("content-samples", "blog.BlogPost.json"))!;
        await using var tenant = await ContentTenant.OpenAsync(define: definitions =>
            definitions.AlterTypeDefinitionAsync("BlogPost", type => type.Versionable()));

        await ImportAsync(tenant, json.Deserialize<ContentItem>(JOptions.Default)!);

        var found = await tenant.InScopeAsync(content => content.GetAsync(json["ContentItemId"]!.ToString()));
        Assert.True(JsonNode.DeepEquals(json, JsonSerializer.SerializeToNode(found, JOptions.Default)));
    }

    [Fact]
    public async Task A_version_that_is_known_is_replaced()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services.AddContentPart<PricePart>());
        await ImportAsync(tenant, Page("a", "v1", 1));

        await ImportAsync(tenant, Page("a", "v1", 2));

        Assert.Equal(["published latest"], await tenant.StatesAsync("a"));
        Assert.Equal(2, await AmountAsync(tenant, "a"));
    }

    [Fact]
    public async Task Another_version_takes_over()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services.AddContentPart<PricePart>());
        await ImportAsync(tenant, Page("a", "v1", 1));

        await ImportAsync(tenant, Page("a", "v2", 2));

        Assert.Equal(["", "published latest"], await tenant.StatesAsync("a"));
        Assert.Equal(2, await AmountAsync(tenant, "a"));
    }

    [Fact]
    public async Task Two_versions_in_one_import_are_both_kept()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services.AddContentPart<PricePart>());
        var (published, draft) = (Page("a", "v1", 1), Page("a", "v2", 2));
        published.Latest = false;
        draft.Published = false;

        await ImportAsync(tenant, published, draft);

        Assert.Equal(["published", "latest"], await tenant.StatesAsync("a"));
    }

    [Fact]
    public async Task More_items_than_a_batch_are_imported()
    {
        await using var tenant = await ContentTenant.OpenAsync();

        await ImportAsync(tenant, [.. Enumerable.Range(0, 250).Select(i => Page($"item{i}", $"version{i}", i))]);

        var found = await tenant.InScopeAsync(content =>
            content.GetAsync(Enumerable.Range(0, 250).Select(i => $"item{i}")));
        Assert.Equal(250, found.Count());
    }

    [Fact]
    public async Task An_invalid_item_is_named_with_all_that_is_wrong()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services.AddScoped<IContentHandler, Refusing>());

        var error = await Assert.ThrowsAsync<ContentImportException>(() => ImportAsync(tenant, Page("a", "v1", 1)));

        Assert.Contains("Page 'A page' (a)", error.Message, StringComparison.Ordinal);
        Assert.Contains("Too plain. Too short.", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("Data")]
    public async Task A_recipe_brings_content(string key)
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services.AddContentPart<PricePart>());
        var step = JNode.Parse($$"""
            { "name": "content", "{{key}}": [ { "ContentItemId": "a", "ContentType": "Page", "DisplayText": "Hello",
              "Latest": true, "Published": true, "PricePart": { "Amount": 5 } } ] }
            """)!.AsObject();

        var errors = await RunAsync(tenant, step);

        Assert.Empty(errors);
        Assert.Equal(5, await AmountAsync(tenant, "a"));
    }

    [Fact]
    public async Task A_recipe_with_content_of_an_unknown_type_brings_none()
    {
        await using var tenant = await ContentTenant.OpenAsync();
        var step = JNode.Parse("""
            { "Data": [ { "ContentItemId": "a", "ContentType": "Page", "Latest": true, "Published": true },
                        { "ContentItemId": "b", "ContentType": "Flyer" } ] }
            """)!.AsObject();

        var errors = await RunAsync(tenant, step);

        Assert.Contains("'Flyer'", Assert.Single(errors), StringComparison.Ordinal);
        Assert.Empty(await tenant.StatesAsync("a"));
    }

    [Fact]
    public async Task Everything_that_can_not_be_read_is_named_by_item_part_and_field_and_nothing_is_imported()
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
                await definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("Page").WithPart("Box").WithPart("PricePart"));
            });
        var step = JNode.Parse("""
            { "data": [
              { "ContentItemId": "a", "ContentType": "Page", "Latest": true, "Published": true, "PricePart": { "Amount": "many" } },
              { "ContentItemId": "b", "ContentType": "Page", "Latest": true, "Published": true, "Page": { "Color": { "Name": 5 } },
                "Box": { "Items": [ { "ContentItemId": "c", "ContentType": "Page", "PricePart": { "Amount": {} } } ] } } ] }
            """)!.AsObject();

        var failure = await Assert.ThrowsAnyAsync<JsonException>(() => RunAsync(tenant, step));

        Assert.All(["'PricePart.Amount' of the content item 'a' (Page)", "'Page.Color.Name' of the content item 'b' (Page)",
            "'PricePart.Amount' of the content item 'c' (Page)"], part => Assert.Contains(part, failure.Message, StringComparison.Ordinal));
        Assert.Empty(await tenant.StatesAsync("a"));
    }

    [Fact]
    public async Task A_state_or_date_that_is_none_is_named_with_its_item()
    {
        await using var tenant = await ContentTenant.OpenAsync();
        var step = JNode.Parse("""
            { "data": [ { "ContentItemId": "a", "ContentType": "Page", "Latest": "perhaps" },
                        { "ContentItemId": "b", "ContentType": "Page", "CreatedUtc": "long ago" } ] }
            """)!.AsObject();

        var errors = await RunAsync(tenant, step);

        Assert.Equal(2, errors.Count);
        Assert.Contains("'Latest' of the content item 'a' (Page)", errors[0], StringComparison.Ordinal);
        Assert.Contains("'CreatedUtc' of the content item 'b' (Page)", errors[1], StringComparison.Ordinal);
    }

    private static Task ImportAsync(ContentTenant tenant, params ContentItem[] items) =>
        tenant.InScopeAsync(content => content.ImportAsync(items));

    private static Task<IList<string>> RunAsync(ContentTenant tenant, JsonObject step) =>
        tenant.InScopeAsync(async (content, services) =>
        {
            var handler = new ContentStep(content, services.GetRequiredService<IContentDefinitionManager>());
            var context = new RecipeExecutionContext { Name = "content", Step = step };
            await ((IRecipeStepHandler)handler).ExecuteAsync(context);
            return context.Errors;
        });

    private static ContentItem Page(string id, string version, int amount)
    {
        var item = new ContentItem
        {
            ContentItemId = id, ContentItemVersionId = version, ContentType = "Page", DisplayText = "A page",
            Latest = true, Published = true,
        };
        return item.Alter<PricePart>(part => part.Amount = amount);
    }

    private static Task<int> AmountAsync(ContentTenant tenant, string id) =>
        tenant.InScopeAsync(async content => (await content.GetAsync(id))!.GetOrCreate<PricePart>().Amount);

    private sealed class Refusing : ContentHandlerBase
    {
        public override Task ValidatingAsync(ValidateContentContext context)
        {
            context.Fail("Too plain.");
            context.Fail("Too short.");
            return Task.CompletedTask;
        }
    }
}
