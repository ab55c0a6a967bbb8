using System.Reflection;
using System.Security.Claims;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Manifest;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Environment.Extensions;
using OrchardCore.Media;
using OrchardCore.Settings;
using OrchardCore.Users.Models;

namespace Engine.Tests.Features.Editors;

/// <summary>Two clinics with a content type for each piece: one as it comes, one whose theme replaces every template.</summary>
public sealed class EditorSite : IAsyncLifetime
{
    public const string UserId = "user0000000000000000000000";
    private TestHost _host = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(serve: true, configure: orchard => orchard.ApplicationServices.AddSingleton(
            new ModuleCatalog([.. BuiltInFeatures.Assemble(), ThemeFiles.Feature(), RazorTheme()], [])));
        foreach (var (name, theme) in new[] { ("stock", ""), ("themed", ThemeFiles.Id), ("razor", "Razor.Theme") })
        {
            var made = await _host.SetupAsync(_host.Tenant(name), await _host.RecipeAsync(Recipe(theme), name));
            Assert.True(made.Errors.Count == 0, string.Join("\n", made.Errors.Values));
            await InAsync(name, async services =>
            {
                var session = services.GetRequiredService<YesSql.ISession>();
                await session.SaveAsync(new User { UserId = UserId, UserName = "anna", NormalizedUserName = "ANNA", IsEnabled = true });
                using var picture = new MemoryStream([1]);
                await services.GetRequiredService<IMediaFileStore>().CreateFileFromStreamAsync("kept.png", picture);
                return true;
            });
        }
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    internal async Task<(IShape Shape, string Html)> EditAsync(string tenant, Piece piece) => await InAsync(tenant, async services =>
    {
        var shape = await services.GetRequiredService<IContentItemDisplayManager>()
            .BuildEditorAsync(Read(piece.Item), Updater(services), isNew: false, "", "");
        return (shape, await RenderAsync(services, shape));
    });

    internal async Task<(IShape Shape, string Html)> DisplayAsync(string tenant, Piece piece) => await InAsync(tenant, async services =>
    {
        var shape = await services.GetRequiredService<IContentItemDisplayManager>()
            .BuildDisplayAsync(Read(piece.Item), Updater(services), piece.DisplayType);
        return (shape, await RenderAsync(services, shape));
    });

    /// <summary>The page of the site's settings that is called so.</summary>
    internal Task<string> SettingsAsync(string tenant, string group) => InAsync(tenant, async services =>
    {
        var site = await services.GetRequiredService<ISiteService>().LoadSiteSettingsAsync();
        var shape = await services.GetRequiredService<IDisplayManager<ISite>>()
            .BuildEditorAsync(site, Updater(services), isNew: false, group, "");
        return await RenderAsync(services, shape);
    });

    /// <summary>The item after a form was posted, and what was wrong with that.</summary>
    internal async Task<(JsonObject Item, string[] Errors)> PostAsync(JsonObject stored, params (string, string[])[] fields) =>
        await InAsync("stock", async services =>
        {
            var (item, form) = (Read(stored), PostedForm.Of(fields));
            services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater = form;
            await services.GetRequiredService<IContentItemDisplayManager>().UpdateEditorAsync(item, form, isNew: false, "", "");
            return (JsonSerializer.SerializeToNode(item, JOptions.Default)!.AsObject(),
                form.ModelState.SelectMany(entry => entry.Value!.Errors.Select(error => $"{entry.Key}: {error.ErrorMessage}")).ToArray());
        });

    internal Task<bool> SetTimeZoneAsync(string zone) => InAsync("stock", async services =>
    {
        var sites = services.GetRequiredService<ISiteService>();
        var settings = await sites.LoadSiteSettingsAsync();
        settings.TimeZoneId = zone;
        await sites.UpdateSiteSettingsAsync(settings);
        return true;
    });

    /// <summary>What a browser would send of a page's controls, buttons left alone.</summary>
    internal static (string, string[])[] Controls(string html)
    {
        var sent = new List<(string Name, string Value)>();
        foreach (var control in new HtmlParser().ParseDocument($"<form>{html}</form>").QuerySelectorAll("input, textarea, select"))
        {
            if (control is IHtmlInputElement { Type: not ("checkbox" or "radio") } or IHtmlInputElement { IsChecked: true })
                sent.Add((control.GetAttribute("name")!, ((IHtmlInputElement)control).Value));
            else if (control is IHtmlTextAreaElement area)
                sent.Add((area.Name!, area.Value));
            else if (control is IHtmlSelectElement select)
                sent.AddRange(Selected(select).Select(option => (select.Name!, option.Value)));
        }

        return [.. sent.GroupBy(field => field.Name).Select(group => (group.Key, group.Select(field => field.Value).ToArray()))];
    }

    /// <summary>A list of which nothing is chosen has its first option chosen, unless many may be.</summary>
    private static IEnumerable<IHtmlOptionElement> Selected(IHtmlSelectElement select) =>
        select.Options.Where(option => option.HasAttribute("selected")).ToArray() is { Length: > 0 } chosen || select.IsMultiple
            ? select.Options.Where(option => option.HasAttribute("selected"))
            : select.Options.Take(1);

    /// <summary>The theme whose views are in this assembly, as those of a theme's project are in its own.</summary>
    private static CatalogFeature RazorTheme()
    {
        var extension = new CatalogExtension("Razor.Theme", new ThemeAttribute(), typeof(EditorSite).Assembly, "Razor.Theme/");
        return extension.Add(new CatalogFeature(extension.Id, extension));
    }

    private async Task<T> InAsync<T>(string tenant, Func<IServiceProvider, Task<T>> work) => await _host.InAsync(tenant, services =>
    {
        services.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
        {
            RequestServices = services,
            User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Administrator"), new Claim("Permission", "SiteOwner")], "Test")),
        };
        return work(services);
    });

    private static ContentItem Read(JsonObject stored) => stored.Deserialize<ContentItem>(JOptions.Default)!;

    private static IUpdateModel Updater(IServiceProvider services) =>
        services.GetRequiredService<IUpdateModelAccessor>().ModelUpdater;

    private static async Task<string> RenderAsync(IServiceProvider services, IShape shape)
    {
        using var writer = new StringWriter();
        (await services.GetRequiredService<IDisplayHelper>().ShapeExecuteAsync(shape))
            .WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return writer.ToString();
    }

    private static string Recipe(string theme)
    {
        string[] features =
        [
            "OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.ContentFields", "OrchardCore.Title", "OrchardCore.Autoroute",
            "OrchardCore.Alias", "OrchardCore.Lists", "OrchardCore.Taxonomies", "OrchardCore.Users", "OrchardCore.Roles", "OrchardCore.Liquid",
            "OrchardCore.Settings", "OrchardCore.Html", "OrchardCore.Markdown", "OrchardCore.Media", "OrchardCore.Widgets", "OrchardCore.Flows",
            "OrchardCore.Layers", "OrchardCore.Menu", "OrchardCore.Forms", "OrchardCore.AdminDashboard", "OrchardCore.Themes", .. theme.Length > 0 ? [theme] : Array.Empty<string>(),
        ];
        var recipe = new JsonObject
        {
            ["name"] = "editors",
            ["issetuprecipe"] = true,
            ["steps"] = new JsonArray(
                new JsonObject { ["name"] = "feature", ["enable"] = JsonSerializer.SerializeToNode(features) },
                new JsonObject { ["name"] = "themes", ["site"] = theme, ["admin"] = theme },
                new JsonObject
                {
                    ["name"] = "ContentDefinition",
                    ["ContentTypes"] = new JsonArray([.. Pieces.All.Select(Type), Plain("Topic"), Plain("Picked")]),
                    ["ContentParts"] = new JsonArray([.. Pieces.All.Where(piece => piece.IsField).Select(Part)]),
                },
                JsonNode.Parse("""
                    { "name": "content", "data": [
                      { "ContentItemId": "picked0000000000000000000000", "ContentType": "Picked", "DisplayText": "Picked", "Latest": true, "Published": true },
                      { "ContentItemId": "topics00000000000000000000", "ContentType": "Taxonomy", "DisplayText": "Topics", "Latest": true, "Published": true,
                        "TaxonomyPart": { "TermContentType": "Topic", "Terms": [
                          { "ContentItemId": "mind0000000000000000000000", "ContentType": "Topic", "DisplayText": "Mind" } ] } } ] }
                    """)),
        };
        return recipe.ToJsonString();
    }

    private static JsonObject Plain(string name) => new()
    {
        ["Name"] = name, ["DisplayName"] = name, ["Settings"] = new JsonObject(), ["ContentTypePartDefinitionRecords"] = new JsonArray(),
    };

    private static JsonObject Type(Piece piece)
    {
        var type = Plain(piece.Type);
        if (piece.Element is "HtmlBodyPart")
            type["Settings"]!["ContentTypeSettings"] = new JsonObject { ["Stereotype"] = "Widget" };
        if (!piece.IsWelded)
            type["ContentTypePartDefinitionRecords"]!.AsArray().Add(new JsonObject
            {
                ["PartName"] = piece.Part,
                ["Name"] = piece.Part,
                ["Settings"] = piece.IsField ? new JsonObject() : Settings(piece, "ContentTypePartSettings"),
            });
        return type;
    }

    private static JsonObject Part(Piece piece) => new()
    {
        ["Name"] = piece.Type,
        ["Settings"] = new JsonObject(),
        ["ContentPartFieldDefinitionRecords"] = new JsonArray(new JsonObject
        {
            ["FieldName"] = piece.Element, ["Name"] = "Value", ["Settings"] = Settings(piece, "ContentPartFieldSettings"),
        }),
    };

    private static JsonObject Settings(Piece piece, string own)
    {
        var settings = JsonNode.Parse(piece.Settings)!.AsObject();
        settings[own] = new JsonObject { [piece.IsEditor ? "Editor" : "DisplayMode"] = piece.Variant };
        return settings;
    }
}

/// <summary>A theme that has a template for every piece: it says that it was there.</summary>
internal sealed class ThemeFiles : Assembly
{
    public const string Id = "Replacing.Theme";

    public static string Marker(Piece piece) => Marker(piece.Template);

    public static string Marker(string template) => $"[replaced {template}]";

    public static CatalogFeature Feature()
    {
        var extension = new CatalogExtension(Id, new ThemeAttribute(), new ThemeFiles());
        return extension.Add(new CatalogFeature(Id, extension));
    }

    public override string FullName => Id;

    public override bool IsDynamic => false;

    public override IEnumerable<TypeInfo> DefinedTypes => [];

    public override AssemblyName GetName() => new(Id);

    public override object[] GetCustomAttributes(Type attributeType, bool inherit) => (object[])Array.CreateInstance(attributeType, 0);

    public override string[] GetManifestResourceNames() => [.. Pieces.All.Select(piece => $"Views/{piece.Template}.liquid"), "Views/LayerSettings.Edit.liquid"];

    public override Stream GetManifestResourceStream(string name) => new MemoryStream(Encoding.UTF8.GetBytes(
        Marker(name["Views/".Length..^".liquid".Length])));
}
