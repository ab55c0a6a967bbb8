using System.Security.Claims;
using Engine.Tests.Tenants;
using Fluid;
using Fluid.Values;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Autoroute.Models;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DynamicCache;
using OrchardCore.Environment.Cache;
using OrchardCore.Environment.Extensions;
using OrchardCore.Liquid;
using OrchardCore.Liquid.Models;
using OrchardCore.Modules;

namespace Engine.Tests.Display;

/// <summary>Pieces of pages that are kept with OrchardCore.DynamicCache: for whom, how long, and for whom not.</summary>
public sealed class DynamicCacheTests(DynamicCacheTests.Site site) : IClassFixture<DynamicCacheTests.Site>
{
    private const string Count = "{{ 'it' | tick }}";

    [Theory]
    [InlineData("{% cache 'a' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'b', vary_by: 'route', expires_after: '0:10:00' %}" + Count + "{{ Request.Path }}{% endcache %}")]
    [InlineData("{% cache 'c', vary_by: 'query:x' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'd' %}{% cache 'e' %}" + Count + "{% endcache %}{% endcache %}")]
    [InlineData("{% cache 'f' %}{{ Request.Host }}" + Count + "{% endcache %}")]
    public async Task What_all_visitors_share_is_rendered_once(string template)
    {
        var id = await site.PublishAsync(template);

        Assert.Equal(await site.GetAsync(id, "1"), await site.GetAsync(id, "2"));
    }

    [Theory]
    [InlineData("{% cache 'g', vary_by: 'query' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'h', vary_by: 'query:n' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'i', vary_by: 'weather' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'j' %}{{ Request.QueryString }}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'k' %}{{ Request.Headers.Accept }}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'l' %}{{ Request.Cookies.basket }}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'm' %}{% antiforgerytoken %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'n' %}{% cache 'o' %}{{ Request.Query.n }}{% endcache %}" + Count + "{% endcache %}")]
    [InlineData("{% cache '' %}" + Count + "{% endcache %}")]
    public async Task What_may_differ_is_rendered_for_each(string template)
    {
        var id = await site.PublishAsync(template);

        Assert.NotEqual(await site.GetAsync(id, "1"), await site.GetAsync(id, "2"));
    }

    [Fact]
    public async Task Nobody_sees_what_was_rendered_for_somebody_who_is_signed_in()
    {
        var id = await site.PublishAsync("{% cache 'name' %}[{{ User.Identity.Name }}]" + Count + "{% endcache %}");

        var (ana, ben, visitor) = (await site.GetAsync(id, "1", "ana"), await site.GetAsync(id, "2", "ben"), await site.GetAsync(id, "3"));

        Assert.Equal((true, true, true), (ana.Contains("[ana]", StringComparison.Ordinal), ben.Contains("[ben]", StringComparison.Ordinal),
            visitor.Contains("[]", StringComparison.Ordinal)));
        Assert.Equal(ana, await site.GetAsync(id, "4", "ana"));
    }

    [Theory]
    [InlineData("{% cache 't1', dependencies: 'news, weather' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 't2' %}{% cache_dependency 'weather' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 't3' %}{% cache 't4', dependencies: 'weather' %}" + Count + "{% endcache %}{% endcache %}")]
    public async Task A_removed_tag_takes_what_has_it(string template)
    {
        var id = await site.PublishAsync(template);
        var before = await site.GetAsync(id, "1");

        await site.InAsync(services => services.GetRequiredService<ITagCache>().RemoveTagAsync("other"));
        Assert.Equal(before, await site.GetAsync(id, "2"));
        await site.InAsync(services => services.GetRequiredService<ITagCache>().RemoveTagAsync("weather"));

        Assert.NotEqual(before, await site.GetAsync(id, "3"));
    }

    [Fact]
    public async Task A_commit_takes_what_shows_the_item_without_being_told()
    {
        var other = await site.PublishAsync("shown");
        var id = await site.PublishAsync($"{{% cache 'shows' %}}{{{{ Content.ContentItemId['{other}'].DisplayText }}}}" + Count + "{% endcache %}");
        var before = await site.GetAsync(id, "1");
        Assert.Equal(before, await site.GetAsync(id, "2"));

        await site.InAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var item = (await content.GetAsync(other, VersionOptions.DraftRequired))!;
            item.DisplayText = "Other words";
            await content.PublishAsync(item);
        });

        Assert.Contains("Other words", await site.GetAsync(id, "3"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{% cache 'x1', expires_after: '0:0:0.2' %}" + Count + "{% endcache %}")]
    [InlineData("{% cache 'x2', expires_after: '0:10' %}{% cache 'x3', expires_sliding: '0:0:0.2' %}" + Count + "{% endcache %}{% endcache %}")]
    [InlineData("{% cache 'x4' %}{% cache_expires_after '0:0:0.2' %}" + Count + "{% endcache %}")]
    public async Task It_lasts_as_long_as_it_says(string template)
    {
        var id = await site.PublishAsync(template);
        var before = await site.GetAsync(id, "1");

        await Task.Delay(300, TestContext.Current.CancellationToken);

        Assert.NotEqual(before, await site.GetAsync(id, "2"));
    }

    [Fact]
    public async Task A_shape_with_a_cache_id_is_rendered_once_for_all_pages()
    {
        var id = await site.PublishAsync("{% shape 'Ticking', cache_id: 'ticking', cache_expires_after: '0:10' %}");

        var shown = await site.GetAsync(id, "1");

        Assert.Contains("ticks", shown, StringComparison.Ordinal);
        Assert.Equal(shown, await site.GetAsync(id, "2"));
    }

    [Fact]
    public async Task Without_the_feature_and_with_the_settings_against_it_nothing_is_kept()
    {
        const string template = "{% cache 'off' %}" + Count + "{% endcache %}";

        foreach (var tenant in (string[])["bare", "disabled"])
        {
            var id = await site.PublishAsync(template, tenant);
            Assert.NotEqual(await site.GetAsync(id, "1", tenant: tenant), await site.GetAsync(id, "2", tenant: tenant));
        }
    }

    [Fact]
    public Task A_module_keeps_what_it_likes() => site.InAsync(async services =>
    {
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext { RequestServices = services };
        var cache = services.GetRequiredService<IDynamicCacheService>();

        await cache.SetCachedValueAsync(new CacheContext("mine").AddTag("rain").AddContext("user"), "<b>1</b>");
        var kept = await cache.GetCachedValueAsync(new CacheContext("mine").AddContext("user"));
        await services.GetRequiredService<ITagCache>().RemoveTagAsync("rain");

        Assert.Equal(("<b>1</b>", null), (kept, await cache.GetCachedValueAsync(new CacheContext("mine").AddContext("user"))));
    });

    public sealed class Site : IAsyncLifetime
    {
        private static int _ticks;
        private TestHost _host = null!;

        public async ValueTask InitializeAsync()
        {
            _host = await TestHost.StartAsync(catalog =>
            {
                BuiltInFeatures.AddSite(catalog);
                BuiltInFeatures.AddContent(catalog);
                BuiltInFeatures.AddWidgets(catalog);
                catalog.Feature("Ticks", startups: [typeof(TicksStartup)], alwaysEnabled: true);
            }, serve: true);
            foreach (var (name, extra, mode) in (ValueTuple<string, string, string>[])
                [("one", ", \"OrchardCore.DynamicCache\"", "Enabled"), ("bare", "", "Enabled"), ("disabled", ", \"OrchardCore.DynamicCache\"", "Disabled")])
            {
                var made = await _host.SetupAsync(_host.Tenant(name), await _host.RecipeAsync($$"""
                    { "name": "{{name}}", "steps": [ { "name": "feature", "enable": ["OrchardCore.Liquid", "OrchardCore.Autoroute", "OrchardCore.ContentTypes", "OrchardCore.Users", "OrchardCore.Roles"{{extra}}] },
                      { "name": "settings", "CacheMode": "{{mode}}" },
                      { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": ["ViewContent"] }, { "Name": "Authenticated", "Permissions": ["ViewContent"] } ] },
                      { "name": "ContentDefinition", "ContentTypes": [ { "Name": "Page", "DisplayName": "Page", "Settings": {},
                        "ContentTypePartDefinitionRecords": [ { "PartName": "LiquidPart", "Name": "LiquidPart", "Settings": {} }, { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} } ] } ], "ContentParts": [] } ] }
                    """, name));
                Assert.True(made.Errors.Count == 0, string.Join('\n', made.Errors.Values));
            }
        }

        public ValueTask DisposeAsync() => _host.DisposeAsync();

        internal Task InAsync(Func<IServiceProvider, Task> work) => _host.InAsync("one", async services =>
        {
            await work(services);
            return true;
        });

        internal Task<string> PublishAsync(string template, string tenant = "one") => _host.InAsync(tenant, async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var page = await content.NewAsync("Page");
            page.DisplayText = "A page";
            page.Alter<LiquidPart>(part => part.Liquid = template);
            page.Alter<AutoroutePart>(part => part.Path = page.ContentItemId);
            await content.CreateAsync(page, VersionOptions.Published);
            return page.ContentItemId;
        });

        internal async Task<string> GetAsync(string id, string query, string? user = null, string tenant = "one")
        {
            using var http = new HttpClient { BaseAddress = new Uri(_host.App.Urls.First()) };
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{tenant}/{id}?n={query}");
            if (user is not null)
                request.Headers.Add("X-User", user);
            using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
            answer.EnsureSuccessStatusCode();
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("ticks", text, StringComparison.Ordinal);
            return text;
        }

        private sealed class TicksStartup : StartupBase
        {
            public override void ConfigureServices(IServiceCollection services)
            {
                services.AddLiquidFilter<TickFilter>("tick");
                services.AddScoped<IShapeBindingResolver, Ticking>();
            }

            public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
                app.Use((http, next) =>
                {
                    if (http.Request.Headers.TryGetValue("X-User", out var user))
                        http.User = new ClaimsPrincipal(new ClaimsIdentity(
                            [new(ClaimTypes.NameIdentifier, user.ToString()), new(ClaimTypes.Name, user.ToString()), new(ClaimTypes.Role, "Authenticated")], "Test"));
                    return next(http);
                });
        }

        private sealed class Ticking : IShapeBindingResolver
        {
            public Task<ShapeBinding?> GetShapeBindingAsync(string shapeType) => Task.FromResult(shapeType != "Ticking" ? null : new ShapeBinding
            {
                BindingName = shapeType,
                BindingAsync = _ => Task.FromResult<Microsoft.AspNetCore.Html.IHtmlContent>(
                    new Microsoft.AspNetCore.Html.HtmlString($"ticks {Interlocked.Increment(ref _ticks)}")),
            });
        }

        private sealed class TickFilter : ILiquidFilter
        {
            public ValueTask<FluidValue> ProcessAsync(FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
                new(new StringValue($"ticks {Interlocked.Increment(ref _ticks)}"));
        }
    }
}
