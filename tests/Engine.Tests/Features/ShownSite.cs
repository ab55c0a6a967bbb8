using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace Engine.Tests.Features;

/// <summary>A site without a theme whose items are imported as a recipe brings them: what visitors are shown of each.</summary>
public sealed class ShownSite : IAsyncLifetime
{
    /// <summary>HTML that would run, in every way that it can.</summary>
    public const string Bad = "<p onclick=\\\"steal()\\\">Text</p><script>steal()</script><a href=\\\"javascript:steal()\\\">x</a><img src=x onerror=\\\"steal()\\\">";

    private TestHost _host = null!;
    private HttpClient _http = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(serve: true);
        var context = await _host.SetupAsync(_host.Tenant("clinic"), await _host.RecipeAsync(Recipe));
        Assert.True(context.Errors.Count == 0, string.Join(Environment.NewLine, context.Errors.Select(error => error.Value)));
        var address = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        _http?.Dispose();
        await _host.DisposeAsync();
    }

    internal Task<T> InAsync<T>(Func<IServiceProvider, Task<T>> work) => _host.InAsync("clinic", work);

    internal async Task<string> GetAsync(string path)
    {
        using var response = await _http.GetAsync("/clinic/" + path, TestContext.Current.CancellationToken);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>What a template in an item's body says, shown to a visitor.</summary>
    internal async Task<string> LiquidAsync(string template)
    {
        var path = "liquid-" + Guid.NewGuid().ToString("N");
        await InAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var item = await content.NewAsync("Template");
            item.Alter<OrchardCore.Liquid.Models.LiquidPart>(part => part.Liquid = "<<" + template + ">>");
            item.Alter<OrchardCore.Autoroute.Models.AutoroutePart>(part => part.Path = path);
            return await content.CreateAsync(item, VersionOptions.Published);
        });
        var html = await GetAsync(path);
        return html[(html.IndexOf("<<", StringComparison.Ordinal) + 2)..html.LastIndexOf(">>", StringComparison.Ordinal)];
    }

    private const string Recipe = $$$"""
        {
          "name": "shown", "issetuprecipe": true,
          "steps": [
            { "name": "feature", "enable": [
              "OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.ContentFields", "OrchardCore.Title", "OrchardCore.Html",
              "OrchardCore.Markdown", "OrchardCore.Autoroute", "OrchardCore.Alias", "OrchardCore.Lists", "OrchardCore.Flows", "OrchardCore.Menu",
              "OrchardCore.Media", "OrchardCore.Shortcodes", "OrchardCore.Liquid", "OrchardCore.Settings", "OrchardCore.Roles", "OrchardCore.Users" ] },
            { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": [ "ViewContent" ] } ] },
            { "name": "ContentDefinition",
              "ContentTypes": [
                { "Name": "Leaf", "DisplayName": "Leaf", "Settings": { "ContentTypeSettings": { "Draftable": true, "Versionable": true } },
                  "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": { "AutoroutePartSettings": {
                      "Pattern": "{{ ContentItem.DisplayText | slugify }}" } } },
                    { "PartName": "AliasPart", "Name": "AliasPart", "Settings": {} },
                    { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": {} },
                    { "PartName": "MarkdownBodyPart", "Name": "MarkdownBodyPart", "Settings": {} },
                    { "PartName": "Leaf", "Name": "Leaf", "Settings": {} },
                    { "PartName": "BagPart", "Name": "BagPart", "Settings": { "BagPartSettings": { "ContainedContentTypes": [ "Note" ] } } } ] },
                { "Name": "Note", "DisplayName": "Note", "Settings": {}, "ContentTypePartDefinitionRecords": [
                    { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": {} } ] },
                { "Name": "Free", "DisplayName": "Free", "Settings": {}, "ContentTypePartDefinitionRecords": [
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} },
                    { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": { "HtmlBodyPartSettings": { "SanitizeHtml": false } } } ] },
                { "Name": "Written", "DisplayName": "Written", "Settings": {}, "ContentTypePartDefinitionRecords": [
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} },
                    { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": { "HtmlBodyPartSettings": { "RenderLiquid": true } } } ] },
                { "Name": "Template", "DisplayName": "Template", "Settings": {}, "ContentTypePartDefinitionRecords": [
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} },
                    { "PartName": "LiquidPart", "Name": "LiquidPart", "Settings": {} } ] },
                { "Name": "Programme", "DisplayName": "Programme", "Settings": {}, "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                    { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": {
                      "EnableOrdering": true, "ContainedContentTypes": [ "Leaf" ] } } } ] },
                { "Name": "News", "DisplayName": "News", "Settings": {}, "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                    { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": { "ContainedContentTypes": [ "Leaf" ] } } } ] } ],
              "ContentParts": [
                { "Name": "Leaf", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                  { "FieldName": "HtmlField", "Name": "Rich", "Settings": {} },
                  { "FieldName": "MarkdownField", "Name": "Mark", "Settings": {} } ] } ] },
            { "name": "content", "data": [
              { "ContentItemId": "bad00000000000000000000000", "ContentType": "Leaf", "DisplayText": "Bad", "Latest": true, "Published": true,
                "TitlePart": { "Title": "Bad" }, "AutoroutePart": { "Path": "bad" }, "HtmlBodyPart": { "Html": "{{{Bad}}}" },
                "MarkdownBodyPart": { "Markdown": "md\n\n{{{Bad}}}\n\n[go](javascript:steal())" },
                "Leaf": { "Rich": { "Html": "{{{Bad}}}" }, "Mark": { "Markdown": "{{{Bad}}}" } },
                "BagPart": { "ContentItems": [
                  { "ContentItemId": "note0000000000000000000000", "ContentType": "Note", "HtmlBodyPart": { "Html": "{{{Bad}}}" } } ] } },
              { "ContentItemId": "free0000000000000000000000", "ContentType": "Free", "DisplayText": "Free", "Latest": true, "Published": true,
                "AutoroutePart": { "Path": "free" }, "HtmlBodyPart": { "Html": "<script>allowed()</script>" } },
              { "ContentItemId": "writ0000000000000000000000", "ContentType": "Written", "DisplayText": "Written", "Latest": true, "Published": true,
                "AutoroutePart": { "Path": "written" }, "HtmlBodyPart": { "Html": "{{ 'now' | upcase }}{% if 1 < 2 %}<script>steal()</script><b>kept</b>{% endif %}" } },
              { "ContentItemId": "marks000000000000000000000", "ContentType": "Leaf", "DisplayText": "Marks", "Latest": true, "Published": true,
                "TitlePart": { "Title": "Marks" }, "AutoroutePart": { "Path": "marks" },
                "HtmlBodyPart": { "Html": "<p>one [image alt=\"Desk & 'x'\" onload=\"steal()\"]desk.jpg[/image] [[image]] [nobody]x[/nobody] <a href='[asset_url]a b.pdf[/asset_url]'>plan</a> <a href='[locale en]java[/locale][locale en]script:steal()[/locale]'>split</a> [image]x\" onerror=\"steal()[/image] [locale en]Hello[/locale][locale fr]Salut[/locale]</p>" },
                "MarkdownBodyPart": { "Markdown": "three [image alt=\"Desk\"]desk.jpg[/image] four" },
                "Leaf": { "Rich": { "Html": "[image]field.jpg[/image]" }, "Mark": { "Markdown": "[asset_url]mark.pdf[/asset_url]" } } },
              { "ContentItemId": "plan0000000000000000000000", "ContentType": "Programme", "DisplayText": "Plan", "Latest": true, "Published": true, "TitlePart": { "Title": "Plan" } },
              { "ContentItemId": "named00000000000000000000000", "ContentType": "News", "DisplayText": "Home", "Latest": true, "Published": true, "TitlePart": { "Title": "Welcome to us" } },
              { "ContentItemId": "news0000000000000000000000", "ContentType": "News", "DisplayText": "News", "Latest": true, "Published": true, "TitlePart": { "Title": "News" } },
              { "ContentItemId": "menu0000000000000000000000", "ContentType": "Menu", "DisplayText": "Main", "Latest": true, "Published": true,
                "TitlePart": { "Title": "Main" }, "AliasPart": { "Alias": "main" }, "MenuItemsListPart": { "MenuItems": [
                  { "ContentItemId": "mi000000000000000000000000", "ContentType": "HtmlMenuItem", "DisplayText": "Go",
                    "HtmlMenuItemPart": { "Url": "~/bad", "Html": "{{{Bad}}}" } } ] } } ] }
          ]
        }
        """;
}
