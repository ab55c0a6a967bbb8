using System.Security.Claims;
using System.Text.Json.Nodes;
using Fluid;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.DisplayManagement;
using OrchardCore.Liquid;
using OrchardCore.Users.Models;

namespace Engine.Tests.Liquid;

public class KneeViewModel
{
    public string Title { get; set; } = "";
    public List<string> Risks { get; set; } = [];
}

public class KneePart : ContentPart
{
    public string Lead { get; set; } = "";
}

public sealed class ModelTests
{
    [Fact]
    public async Task A_view_model_that_is_a_shape_shows_its_properties()
    {
        await using var site = new LiquidSite();
        var shape = await site.Services.GetRequiredService<IShapeFactory>().CreateAsync<KneeViewModel>("Knee", model =>
        {
            model.Title = "Knee";
            model.Risks = ["Pain", "Time"];
        });
        shape.Classes.Add("wide");
        shape.Metadata.DisplayType = "Summary";

        var html = await site.RenderAsync(
            "{{ Model.Title }} {{ Model.Risks.size }} {% for risk in Model.Risks %}{{ risk }};{% endfor %}" +
            "{{ Model.Classes | join }} {{ Model.Metadata.Type }} {{ Model.Metadata.DisplayType }}{{ Model.Nothing }}", shape);

        Assert.Equal("Knee 2 Pain;Time;wide Knee Summary", html);
    }

    [Fact]
    public async Task A_content_item_shows_its_members_parts_and_json()
    {
        await using var site = new LiquidSite();
        var item = new ContentItem { ContentItemId = "4x", ContentType = "Article", DisplayText = "Knee <1>" };
        item.Weld(new KneePart { Lead = "All about it" });
        var json = (JsonObject)item.Content;
        json["KneePart"]!["Tags"] = new JsonArray("a", "b");
        json["KneePart"]!["Size"] = new JsonObject { ["Width"] = 2.5, ["IsBig"] = true };

        var html = await site.RenderAsync(
            "{{ Model.ContentItem.DisplayText }}|{{ Model.ContentItem | display_text }}|" +
            "{{ Model.ContentItem.Content.KneePart.Lead }}|{{ Model.ContentItem.Content.KneePart.Tags | join: '+' }}|" +
            "{{ Model.ContentItem.Content.KneePart.Size.Width }}|{% if Model.ContentItem.Content.KneePart.Size.IsBig %}big{% endif %}|" +
            "{{ Model.ContentItem.Content.KneePart.Nope.Deeper }}|{{ Model.Part.Lead }}|{{ Model.Part.ContentItem.ContentType }}",
            ("ContentItem", item), ("Part", item.GetOrCreate<KneePart>()));

        Assert.Equal("Knee &lt;1&gt;|Knee &lt;1&gt;|All about it|a&#x2B;b|2.5|big||All about it|Article", html);
    }

    [Fact]
    public async Task Items_of_a_shape_are_shown_one_by_one()
    {
        await using var site = new LiquidSite();
        site.Templates["Child"] = "<li>{{ Model.Text }}</li>";
        var shapes = site.Services.GetRequiredService<IShapeFactory>();
        var list = await shapes.CreateAsync("Parent");
        foreach (var text in (string[])["b", "a"])
        {
            var child = await shapes.CreateAsync("Child");
            child.Properties["Text"] = text;
            await list.AddAsync(child, text == "a" ? "1" : "2");
        }

        await list.AddAsync(new HtmlString("<hr>"), "3");

        var html = await site.RenderAsync(
            "{% for item in Model.Items %}{{ item | shape_render }}{% endfor %}{{ Model.HasItems }}", list);

        Assert.Equal("<li>a</li><li>b</li><hr>true", html);
    }

    [Theory]
    [InlineData("{% assign Model = 'mine' %}{{ Model }}{{ Model.Text }}", "mine")]
    [InlineData("{% capture Model %}<b>{% endcapture %}{{ Model | raw }}", "<b>")]
    [InlineData("{% for Model in Model.List %}{{ Model }},{% endfor %}{{ Model.Text }}", "1,2,&lt;t&gt;")]
    [InlineData("{% assign text = Model.Text %}{{ text }} {{ Model['Text'] }} {% if Model.Text == '<t>' %}same{% endif %}", "&lt;t&gt; &lt;t&gt; same")]
    [InlineData("{% assign name = 'Text' %}{{ Model[name] }} {{ Model.Number }} {{ Model.Missing }}.", "&lt;t&gt; 7 .")]
    [InlineData("{% capture html %}{{ Model.Child | shape_render }}{% endcapture %}[{{ html | raw }}][{{ html | size }}]", "[<i>&lt;c&gt;</i>][16]")]
    [InlineData("{{ Model.Child | shape_render }}{{ Model.Text | shape_render }}{{ Model.Missing | shape_render }}", "<i>&lt;c&gt;</i>")]
    [InlineData("{% for n in Model.List %}{{ Model.Child | shape_render }}{{ Model.Text }}{% endfor %}", "<i>&lt;c&gt;</i>&lt;t&gt;<i>&lt;c&gt;</i>&lt;t&gt;")]
    [InlineData("{% if Model.Child %}{% shape 'Child', text: Model.Text %}{% endif %}", "<i>&lt;t&gt;</i>")]
    [InlineData("{{ \"A & B\" | t }}|{{ \"{0} of it\" | t: Model.Number }}|{{ Model.Text | t }}", "A &amp; B|7 of it|&lt;t&gt;")]
    public async Task The_model_is_what_the_template_makes_of_it(string template, string expected)
    {
        await using var site = new LiquidSite();
        site.Templates["Child"] = "<i>{{ Model.Text }}</i>";
        var child = await site.Services.GetRequiredService<IShapeFactory>().CreateAsync("Child");
        child.Properties["Text"] = "<c>";

        Assert.Equal(expected, await site.RenderAsync(
            template, ("Text", "<t>"), ("Number", 7), ("List", new[] { 1, 2 }), ("Child", child)));
    }

    [Fact]
    public async Task One_template_shows_models_of_different_types()
    {
        await using var site = new LiquidSite();
        var shapes = site.Services.GetRequiredService<IShapeFactory>();
        var template = new LiquidShapeTemplate("Clinic.Theme/Views/Knee.liquid", () => "{{ Model.Title }};");
        var typed = await shapes.CreateAsync<KneeViewModel>("Knee", model => model.Title = "typed");
        var named = await shapes.CreateAsync("Knee");
        named.Properties["Title"] = "named";
        var writer = new StringWriter();

        foreach (var shape in new[] { typed, named, typed, named, named })
            await template.RenderAsync(new() { ServiceProvider = site.Services, Value = shape }, writer);

        Assert.Equal("typed;named;typed;named;named;", writer.ToString());
    }

    [Fact]
    public async Task A_template_sees_no_member_that_nobody_allowed()
    {
        await using var site = new LiquidSite();
        var user = new User { UserName = "ana", Email = "ana@example.com", PasswordHash = "secret", SecurityStamp = "stamp" };

        var html = await site.RenderAsync(
            "{{ Model.User.UserName }} {{ Model.User.Email }} [{{ Model.User.PasswordHash }}{{ Model.User.SecurityStamp }}]" +
            "[{{ Model.Services.Services }}{{ Site.SiteSalt }}{{ Site.SuperUser }}]",
            ("User", user), ("Services", site));

        Assert.Equal("ana ana@example.com [][]", html);
    }

    [Fact]
    public async Task Two_tenants_allow_different_members_and_have_different_filters()
    {
        await using var open = new LiquidSite(services =>
        {
            services.Configure<TemplateOptions>(options => options.MemberAccessStrategy.Register<Plain>());
            services.AddLiquidFilter<Shout>("shout");
        });
        await using var closed = new LiquidSite();
        const string template = "{{ Model.Plain.Name }}{{ \"x\" | shout }}";

        var first = await open.RenderAsync(template, ("Plain", new Plain()));
        var second = await closed.RenderAsync(template, ("Plain", new Plain()));

        Assert.Equal(("nameX!", "x"), (first, second));
    }

    [Fact]
    public async Task A_feature_adds_a_value_that_asks_the_tenant()
    {
        await using var site = new LiquidSite(services => services.Configure<TemplateOptions>(options =>
        {
            options.Scope.SetValue("Clinic", new Fluid.Values.ObjectValue(new Source()));
            options.MemberAccessStrategy.Register<Source, Fluid.Values.FluidValue>(static async (_, member, context) =>
            {
                var settings = await ((LiquidTemplateContext)context).Services
                    .GetRequiredService<OrchardCore.Settings.ISiteService>().GetSiteSettingsAsync();
                return Fluid.Values.FluidValue.Create($"{member} of {settings.SiteName}", context.Options);
            });
        }));

        Assert.Equal("Team of Knee &amp; Co", await site.RenderAsync("{{ Clinic.Team }}"));
    }

    [Fact]
    public async Task Site_request_culture_and_user_are_there_for_every_template()
    {
        await using var site = new LiquidSite();
        site.Site.Properties["Brand"] = new JsonObject { ["Color"] = "#123456" };
        site.Http.Request.QueryString = new QueryString("?q=a+b&page=2");
        site.Http.Items["seen"] = "yes";
        site.Http.User = new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.Name, "ana")], "test"));

        var html = await site.RenderAsync(
            "{{ Site.SiteName }}|{{ Site.Properties.Brand.Color }}|{{ Request.Path }}|{{ Request.PathBase }}|{{ Request.Query.q }}|" +
            "{{ Request.Query[\"page\"] }}|{{ HttpContext.Items.seen }}|{{ User.Identity.Name }}|{{ User.Identity.IsAuthenticated }}|{{ Culture.Dir }}");

        Assert.Equal("Knee &amp; Co|#123456|/articles/knee|/clinic|a b|2|yes|ana|true|ltr", html);
    }

    private sealed class Source;

    private sealed class Plain
    {
        public string Name { get; } = "name";
    }

    private sealed class Shout : ILiquidFilter
    {
        public ValueTask<Fluid.Values.FluidValue> ProcessAsync(
            Fluid.Values.FluidValue input, FilterArguments arguments, LiquidTemplateContext context) =>
            Fluid.Values.StringValue.Create(input.ToStringValue().ToUpperInvariant() + "!");
    }
}
