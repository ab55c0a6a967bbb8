using System.Security.Claims;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Handlers;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Models;

namespace Engine.Tests.Content;

public sealed class ContentHandlerTests
{
    private readonly List<string> _notes = [];

    [Fact]
    public async Task Handlers_run_in_their_order_before_and_in_the_reverse_order_after()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services
            .AddScoped<IContentHandler>(_ => new NotingHandler("one", _notes))
            .AddScoped<IContentHandler>(_ => new NotingHandler("two", _notes)));

        await tenant.InScopeAsync(async content => await content.CreateAsync(await content.NewAsync("Page")));

        Assert.Equal(
            [
                "one creating", "two creating", "two created", "one created",
                "one publishing", "two publishing", "two published", "one published",
            ], _notes);
    }

    [Fact]
    public async Task An_item_is_loaded_once_in_a_scope()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services
            .AddScoped<IContentHandler>(_ => new NotingHandler("one", _notes)));
        var id = await tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            await content.CreateAsync(item);
            return item.ContentItemId;
        });
        _notes.Clear();

        await tenant.InScopeAsync(async content =>
        {
            await content.GetAsync(id);
            await content.GetAsync(id);
            await content.GetAsync(id, VersionOptions.Latest);
        });

        Assert.Equal(["one loaded"], _notes);
    }

    [Fact]
    public async Task Who_cancels_the_publishing_keeps_everything_as_it_was()
    {
        await using var tenant = await ContentTenant.OpenAsync(services => services
            .AddScoped<IContentHandler, NoPublishing>());

        var (id, created) = await tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            return (item.ContentItemId, await content.CreateAsync(item));
        });

        Assert.False(created);
        Assert.Empty(await tenant.StatesAsync(id));
    }

    [Fact]
    public async Task The_handlers_of_a_part_and_of_its_fields_take_part()
    {
        await using var tenant = await ContentTenant.OpenAsync(
            services =>
            {
                services.AddSingleton(_notes);
                services.AddContentPart<PricePart>().AddHandler<PriceHandler>();
                services.AddContentField<ColorField>().AddHandler<ColorHandler>();
            },
            async definitions =>
            {
                await definitions.AlterPartDefinitionAsync("PricePart", part => part.WithField<ColorField>("Color"));
                await definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("Summer", "PricePart"));
            });

        var id = await tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            await content.CreateAsync(item);
            return item.ContentItemId;
        });

        var found = await tenant.InScopeAsync(content => content.GetAsync(id));
        Assert.Equal(["Summer.Color of Page"], _notes);
        Assert.Equal(12, found?.Get<PricePart>("Summer")?.Amount);
        Assert.Equal("blue", found!.Get<PricePart>("Summer")!.Get<ColorField>("Color")!.Name);
    }

    [Fact]
    public async Task What_parts_find_wrong_names_their_inputs()
    {
        await using var tenant = await ContentTenant.OpenAsync(services =>
        {
            services.AddSingleton(_notes);
            services.AddContentPart<PricePart>().AddHandler<PriceHandler>();
        });

        var result = await tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            item.Alter<PricePart>(part => part.Amount = -1);
            return await content.ValidateAsync(item);
        });

        var error = Assert.Single(result.Errors);
        Assert.False(result.Succeeded);
        Assert.Equal(("The amount is negative.", "PricePart.Amount"), (error.ErrorMessage, error.MemberNames.Single()));
    }

    [Fact]
    public async Task Aspects_are_filled_by_parts_that_have_them()
    {
        await using var tenant = await ContentTenant.OpenAsync(services =>
        {
            services.AddSingleton(_notes);
            services.AddContentPart<PricePart>().AddHandler<PriceHandler>();
        });

        var body = await tenant.InScopeAsync(async content =>
            await content.PopulateAspectAsync<BodyAspect>(await content.NewAsync("Page")));

        Assert.Equal("price: 0", body.Body!.ToString());
    }

    [Fact]
    public async Task The_routes_of_an_item_lead_to_its_pages()
    {
        await using var tenant = await ContentTenant.OpenAsync(define: async definitions =>
        {
            await definitions.AlterTypeDefinitionAsync("Page", type => { });
            await definitions.AlterTypeDefinitionAsync("Box", type => type.Stereotype("Widget"));
        });

        await tenant.InScopeAsync(async content =>
        {
            var page = await content.NewAsync("Page");
            var metadata = await content.GetContentItemMetadataAsync(page);
            var box = await content.GetContentItemMetadataAsync(await content.NewAsync("Box"));

            Assert.Equal(page.ContentItemId, metadata.DisplayRouteValues["ContentItemId"]);
            Assert.Equal(("Admin", "Edit"), (metadata.EditorRouteValues["Controller"], metadata.EditorRouteValues["Action"]));
            Assert.Null(box.DisplayRouteValues);
        });
    }

    [Fact]
    public async Task Content_belongs_to_who_made_it_and_names_who_changed_it_last()
    {
        await using var tenant = await ContentTenant.OpenAsync();

        SignIn(tenant, "1", "anna");
        var id = await tenant.InScopeAsync(async content =>
        {
            var item = await content.NewAsync("Page");
            await content.CreateAsync(item);
            return item.ContentItemId;
        });

        SignIn(tenant, "2", "ben");
        await tenant.InScopeAsync(async content => await content.UpdateAsync((await content.GetAsync(id))!));

        var found = await tenant.InScopeAsync(content => content.GetAsync(id));
        Assert.Equal(("1", "ben"), (found!.Owner, found.Author));
    }

    [Fact]
    public async Task An_item_is_found_by_the_handle_of_its_id()
    {
        await using var tenant = await ContentTenant.OpenAsync();

        var id = await tenant.InScopeAsync((_, services) => services.GetRequiredService<IContentHandleManager>()
            .GetContentItemIdAsync("ContentItemId:4cpk0g3vvymjwz4jefv0h1kgw8"));

        Assert.Equal("4cpk0g3vvymjwz4jefv0h1kgw8", id);
    }

    private static void SignIn(ContentTenant tenant, string id, string name) => tenant.Http.HttpContext =
        new DefaultHttpContext
        {
            User = new ClaimsPrincipal(new ClaimsIdentity(
                [new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, name)], "Test")),
        };

    private sealed class NoPublishing : ContentHandlerBase
    {
        public override Task PublishingAsync(PublishContentContext context)
        {
            context.Cancel = true;
            return Task.CompletedTask;
        }
    }

    private sealed class PriceHandler : ContentPartHandler<PricePart>
    {
        public override Task CreatingAsync(CreateContentContext context, PricePart part)
        {
            part.Amount = 12; // Not applied: what a handler changes is saved all the same.
            return Task.CompletedTask;
        }

        public override Task GetContentItemAspectAsync(ContentItemAspectContext context, PricePart part) =>
            context.ForAsync<BodyAspect>(body =>
            {
                body.Body = new HtmlString($"price: {part.Amount}");
                return Task.CompletedTask;
            });

        protected override Task ValidatingAsync(ValidateContentPartContext context, PricePart part)
        {
            if (part.Amount < 0)
                context.Fail("The amount is negative.", nameof(part.Amount));

            return Task.CompletedTask;
        }
    }

    private sealed class ColorHandler(List<string> notes) : ContentFieldHandler<ColorField>
    {
        public override Task PublishingAsync(PublishContentFieldContext context, ColorField field)
        {
            field.Name = "blue";
            notes.Add($"{context.PartName}.{context.ContentPartFieldDefinition.Name} of {context.ContentItem.ContentType}");
            return Task.CompletedTask;
        }
    }
}
