using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Entities;
using OrchardCore.Settings;
using OrchardCore.Title.Models;

namespace Clinic.Tests.Articles;

/// <summary>Which pages of a clinic are kept, and which of them a change takes along.</summary>
public sealed class KeptPagesTests(PlatformHost host) : IAsyncLifetime
{
    private const string Other = "articles/ketamine-and-esketamine-what-is-approved";

    private static readonly string[] Pages = ["", "articles", ArticlePageTests.Path, Other, "consultation"];

    private readonly ClinicSite _site = new(host);

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task Every_page_is_kept_once_it_was_asked_for()
    {
        Assert.Equal(Pages, await KeptAsync());
    }

    [Fact]
    public async Task An_article_takes_its_own_page_and_those_along_that_show_it()
    {
        await KeptAsync();

        await RetitleAsync(Other);

        Assert.Equal(["", ArticlePageTests.Path, "consultation"], await StillKeptAsync());
    }

    [Fact]
    public async Task A_draft_takes_no_other_page_along_than_its_own()
    {
        await KeptAsync();

        await _site.InTenantAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var draft = (await content.GetAsync(await ItemAtAsync(services, "consultation"), VersionOptions.DraftRequired))!;
            draft.DisplayText = "Not yet";
            await content.UpdateAsync(draft);
        });

        Assert.Equal(Pages.SkipLast(1), await StillKeptAsync());
    }

    [Fact]
    public async Task The_menu_takes_all_pages_along_and_so_do_the_settings_and_the_definitions()
    {
        await KeptAsync();
        await _site.InTenantAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var id = await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync("alias:main-menu");
            var menu = (await content.GetAsync(id!, VersionOptions.DraftRequired))!;
            menu.Content["MenuItemsListPart"]!["MenuItems"]![0]!["DisplayText"] = "Start here";
            await content.UpdateAsync(menu);
            await content.PublishAsync(menu);
        });
        Assert.Empty(await StillKeptAsync());

        await KeptAsync();
        await _site.InTenantAsync(async services =>
        {
            var sites = services.GetRequiredService<ISiteService>();
            var settings = await sites.LoadSiteSettingsAsync();
            settings.SiteName = "Another name";
            await sites.UpdateSiteSettingsAsync(settings);
        });
        Assert.Empty(await StillKeptAsync());

        await KeptAsync();
        await _site.InTenantAsync(services => services.GetRequiredService<IContentDefinitionManager>()
            .AlterTypeDefinitionAsync("Article", type => type.WithDisplayName("Piece")));
        Assert.Empty(await StillKeptAsync());
    }

    [Fact]
    public async Task What_a_visitor_sends_takes_no_page_along_and_the_form_of_a_kept_page_is_taken()
    {
        await KeptAsync();
        using var visitor = _site.Open();
        var form = await visitor.GetAsync("consultation");
        Assert.Equal("Engine; hit", form.Response.Headers.GetValues("Cache-Status").Single());

        var answer = await visitor.SubmitAsync(form, "main form", Consultations.ConsultationTests.Valid);

        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(Pages, await StillKeptAsync());
    }

    [Fact]
    public async Task A_page_that_is_not_kept_takes_two_statements_at_most()
    {
        var statements = 0;
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Meter.Name == "OrchardCore.Engine.Store")
                it.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) =>
        {
            if (tags.ToArray().Any(tag => tag.Value is string database && database.Contains(_site.Name, StringComparison.Ordinal)))
                Interlocked.Add(ref statements, (int)count);
        });
        listener.Start();
        using var visitor = _site.Open();
        // A cookie that opens nothing, but is a person's.
        visitor.Cookies.Add(new System.Net.Cookie("orchauth_nobody", "1", "/", _site.Address.Host));
        foreach (var page in Pages)
            await visitor.GetAsync(page);

        foreach (var page in (string[])["", ArticlePageTests.Path, Other, "consultation"])
        {
            Interlocked.Exchange(ref statements, 0);
            var answer = await visitor.GetAsync(page);

            Assert.False(answer.Response.Headers.Contains("Cache-Status"));
            Assert.InRange(statements, 1, 2);
        }
    }

    private Task RetitleAsync(string path) => _site.InTenantAsync(async services =>
    {
        var content = services.GetRequiredService<IContentManager>();
        var article = (await content.GetAsync(await ItemAtAsync(services, path), VersionOptions.DraftRequired))!;
        article.DisplayText = "What your first visit is like";
        article.Alter<TitlePart>(part => part.Title = article.DisplayText);
        await content.UpdateAsync(article);
        await content.PublishAsync(article);
    });

    private static async Task<string> ItemAtAsync(IServiceProvider services, string path) =>
        (await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/" + path)).Item2!.ContentItemId;

    /// <summary>Asks for all pages twice: those that were kept then.</summary>
    private async Task<string[]> KeptAsync()
    {
        await StillKeptAsync();
        return await StillKeptAsync();
    }

    private async Task<string[]> StillKeptAsync()
    {
        using var visitor = _site.Open();
        var kept = new List<string>();
        foreach (var page in Pages)
        {
            var answer = await visitor.GetAsync(page);
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.Status);
            if (answer.Response.Headers.GetValues("Cache-Status").Single() == "Engine; hit")
                kept.Add(page);
        }

        return [.. kept];
    }
}
