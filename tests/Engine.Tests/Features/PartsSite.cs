using Engine.Tests.Tenants;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using YesSql;

namespace Engine.Tests.Features;

/// <summary>A clinic set up from a recipe with articles, a list of them, and topics; served as it is to visitors.</summary>
public sealed class PartsSite : IAsyncLifetime
{
    private TestHost _host = null!;

    internal HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await TestHost.StartAsync(serve: true);
        var context = await _host.SetupAsync(_host.Tenant("clinic"), await _host.RecipeAsync(Recipe));
        Assert.True(context.Errors.Count == 0, string.Join(Environment.NewLine, context.Errors.Select(error => error.Value)));

        var address = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public async ValueTask DisposeAsync()
    {
        Http?.Dispose();
        await _host.DisposeAsync();
    }

    internal Task<T> InAsync<T>(Func<IContentManager, IServiceProvider, Task<T>> work) => _host.InAsync("clinic", services =>
        work(services.GetRequiredService<IContentManager>(), services));

    /// <summary>Publishes an item and gives what is stored of it.</summary>
    internal Task<ContentItem> PublishAsync(string type, Action<ContentItem> fill) => InAsync(async (content, _) =>
    {
        var item = await content.NewAsync(type);
        fill(item);
        await content.CreateAsync(item, VersionOptions.Published);
        return item;
    });

    /// <summary>What a template in the tenant says.</summary>
    internal Task<string> LiquidAsync(string template) => InAsync((_, services) =>
        services.GetRequiredService<OrchardCore.Liquid.ILiquidTemplateManager>().RenderStringAsync(
            template, System.Text.Encodings.Web.HtmlEncoder.Default, null, []));

    internal async Task<(int Status, string Html)> GetAsync(string path)
    {
        using var response = await Http.GetAsync("/clinic/" + path, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private const string Recipe = """
        {
          "name": "parts", "issetuprecipe": true,
          "steps": [
            { "name": "feature", "enable": [
              "OrchardCore.Contents", "OrchardCore.ContentTypes", "OrchardCore.ContentFields", "OrchardCore.Title",
              "OrchardCore.Autoroute", "OrchardCore.Alias", "OrchardCore.Lists", "OrchardCore.Taxonomies", "OrchardCore.Users",
              "OrchardCore.Roles", "OrchardCore.Liquid", "OrchardCore.Settings" ] },
            { "name": "Roles", "Roles": [ { "Name": "Anonymous", "Permissions": [ "ViewContent" ] } ] },
            { "name": "ContentDefinition",
              "ContentTypes": [
                { "Name": "Article", "DisplayName": "Article",
                  "Settings": { "ContentTypeSettings": { "Creatable": true, "Draftable": true, "Versionable": true } },
                  "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "0" } } },
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {
                      "ContentTypePartSettings": { "Position": "1" },
                      "AutoroutePartSettings": { "AllowCustomPath": true, "ShowHomepageOption": true,
                        "Pattern": "{% assign list = ContentItem | container %}{% if list %}{{ list | display_text | slugify }}/{% endif %}{{ ContentItem | display_text | slugify }}" } } },
                    { "PartName": "Article", "Name": "Article", "Settings": { "ContentTypePartSettings": { "Position": "2" } } } ] },
                { "Name": "Review", "DisplayName": "Review", "Settings": {},
                  "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "TitlePartSettings": {
                      "Options": 2, "Pattern": "Review of {{ ContentItem.Content.Review.Of.Text }}" } } },
                    { "PartName": "AliasPart", "Name": "AliasPart", "Settings": {} },
                    { "PartName": "Review", "Name": "Review", "Settings": {} } ] },
                { "Name": "News", "DisplayName": "News", "Settings": {},
                  "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} },
                    { "PartName": "ListPart", "Name": "ListPart", "Settings": { "ListPartSettings": {
                      "PageSize": 2, "ContainedContentTypes": [ "Article" ] } } } ] },
                { "Name": "Topic", "DisplayName": "Topic", "Settings": {},
                  "ContentTypePartDefinitionRecords": [
                    { "PartName": "TitlePart", "Name": "TitlePart", "Settings": {} },
                    { "PartName": "AutoroutePart", "Name": "AutoroutePart", "Settings": {} } ] } ],
              "ContentParts": [
                { "Name": "Article", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                  { "FieldName": "TextField", "Name": "Lead", "Settings": { "ContentPartFieldSettings": { "DisplayName": "Lead" } } },
                  { "FieldName": "TaxonomyField", "Name": "Topics", "Settings": {
                    "ContentPartFieldSettings": { "DisplayName": "Topics" },
                    "TaxonomyFieldSettings": { "TaxonomyContentItemId": "topics00000000000000000000" } } } ] },
                { "Name": "Review", "Settings": {}, "ContentPartFieldDefinitionRecords": [
                  { "FieldName": "TextField", "Name": "Of", "Settings": {} } ] } ] },
            { "name": "content", "data": [
              { "ContentItemId": "home0000000000000000000000", "ContentType": "Article", "DisplayText": "Welcome", "Latest": true, "Published": true,
                "TitlePart": { "Title": "Welcome" }, "AutoroutePart": { "Path": "welcome", "SetHomepage": true },
                "Article": { "Lead": { "Text": "<script>alert(1)</script>" } } },
              { "ContentItemId": "news0000000000000000000000", "ContentType": "News", "DisplayText": "News", "Latest": true, "Published": true,
                "TitlePart": { "Title": "News" }, "AutoroutePart": { "Path": "news" }, "ListPart": {} },
              { "ContentItemId": "topics00000000000000000000", "ContentType": "Taxonomy", "DisplayText": "Topics", "Latest": true, "Published": true,
                "TitlePart": { "Title": "Topics" }, "AliasPart": { "Alias": "topics" },
                "AutoroutePart": { "Path": "topics", "RouteContainedItems": true },
                "TaxonomyPart": { "TermContentType": "Topic", "Terms": [
                  { "ContentItemId": "mind0000000000000000000000", "ContentType": "Topic", "DisplayText": "Mind", "TitlePart": { "Title": "Mind" },
                    "TermPart": { "TaxonomyContentItemId": "topics00000000000000000000" },
                    "Terms": [ { "ContentItemId": "mood0000000000000000000000", "ContentType": "Topic", "DisplayText": "Mood", "TitlePart": { "Title": "Mood" },
                      "AutoroutePart": { "Path": "moods" }, "TermPart": { "TaxonomyContentItemId": "topics00000000000000000000" } } ] } ] } } ] }
          ]
        }
        """;
}
