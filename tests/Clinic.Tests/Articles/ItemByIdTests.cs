using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.Documents;
using OrchardCore.Liquid;
using OrchardCore.Roles.Models;
using OrchardCore.Security;

namespace Clinic.Tests.Articles;

/// <summary>An item without a path of its own has an address all the same, which its link leads to.</summary>
public sealed class ItemByIdTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Fact]
    public async Task The_link_of_an_item_without_a_path_leads_to_it_once_it_is_published()
    {
        var id = await MakeAsync("Opening hours", VersionOptions.Draft);
        using var visitor = site.Open();
        var before = await visitor.GetAsync("Contents/ContentItems/" + id);

        var link = await site.InTenantAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var item = (await content.GetAsync(id, VersionOptions.Latest))!;
            await content.PublishAsync(item);
            return await services.GetRequiredService<ILiquidTemplateManager>().RenderStringAsync(
                "{{ Model | display_url }}", System.Text.Encodings.Web.HtmlEncoder.Default, item, []);
        });
        var page = await visitor.GetAsync("Contents/ContentItems/" + id);

        Assert.EndsWith("/Contents/ContentItems/" + id, link, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (before.Status, page.Status));
        Assert.Contains("Opening hours", page.One("title").TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector(".site-footer"));
    }

    [Fact]
    public async Task Who_may_not_view_content_is_asked_who_they_are()
    {
        var id = await MakeAsync("Members only", VersionOptions.Published);
        using var visitor = site.Open();
        using var admin = await site.SignInAsync();
        await OpenToVisitorsAsync(false);
        var (asked, shown) = (await visitor.GetAsync("Contents/ContentItems/" + id), await admin.GetAsync("Contents/ContentItems/" + id));
        await OpenToVisitorsAsync(true);

        Assert.Contains("/Login", asked.Location?.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, shown.Status);
    }

    private Task OpenToVisitorsAsync(bool isOpen) => site.InTenantAsync(async services =>
    {
        var documents = services.GetRequiredService<IDocumentManager<RolesDocument>>();
        var roles = await documents.GetOrCreateMutableAsync();
        foreach (var role in roles.Roles.Where(role => role.RoleName is "Anonymous" or "Authenticated"))
        {
            role.RoleClaims.RemoveAll(claim => claim.ClaimValue == "ViewContent");
            if (isOpen)
                role.RoleClaims.Add(RoleClaim.Create("ViewContent"));
        }

        await documents.UpdateAsync(roles);
    });

    private Task<string> MakeAsync(string title, VersionOptions version) => site.InTenantAsync(async services =>
    {
        await services.GetRequiredService<IContentDefinitionManager>().AlterTypeDefinitionAsync("Notice", type => type.WithPart("TitlePart"));
        var content = services.GetRequiredService<IContentManager>();
        var item = await content.NewAsync("Notice");
        item.DisplayText = title;
        item.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = title);
        await content.CreateAsync(item, version);
        return item.ContentItemId;
    });
}
