using System.Net;
using Clinic.Consultations;
using Clinic.Tests.Articles;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;

namespace Clinic.Tests.Isolation;

public sealed class ThreeClinics(PlatformHost host) : IAsyncLifetime
{
    public ClinicSite[] Sites { get; } = [new(host), new(host), new(host)];

    public async ValueTask InitializeAsync()
    {
        foreach (var site in Sites)
            await site.InitializeAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

/// <summary>Nothing of one clinic serves another: cookie, protected payload, content, route and cache.</summary>
public sealed class IsolationTests(ThreeClinics clinics) : IClassFixture<ThreeClinics>
{
    public static TheoryData<int, int> Pairs => [(0, 1), (1, 0), (1, 2), (2, 0)];

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_cookie_of_one_clinic_signs_nobody_in_at_another(int from, int to)
    {
        using var admin = await clinics.Sites[from].SignInAsync();
        var stolen = admin.Cookies.GetAllCookies().Single(cookie => cookie.Name.StartsWith("orchauth_", StringComparison.Ordinal));
        using var intruder = clinics.Sites[to].Open();
        // Under its own name and under the name that the other clinic looks for.
        foreach (var name in (string[])[stolen.Name, "orchauth_" + clinics.Sites[to].Name])
            intruder.Cookies.Add(new Cookie(name, stolen.Value, "/", clinics.Sites[to].Address.Host));

        var answer = await intruder.GetAsync("Admin");

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("/Login", answer.Location!.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_protected_payload_of_one_clinic_opens_at_no_other(int from, int to)
    {
        var payload = await clinics.Sites[from].InTenantAsync(services =>
            Task.FromResult(Protector(services).Protect("secret")));

        await Assert.ThrowsAsync<System.Security.Cryptography.CryptographicException>(() =>
            clinics.Sites[to].InTenantAsync(services => Task.FromResult(Protector(services).Unprotect(payload))));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_form_token_of_one_clinic_is_refused_by_another(int from, int to)
    {
        using var visitor = clinics.Sites[from].Open();
        var page = await visitor.GetAsync("consultation");
        var token = page.One("main form [name=__RequestVerificationToken]").GetAttribute("value")!;
        using var other = clinics.Sites[to].Open();
        var form = (await other.GetAsync("consultation")).One("main form [name=__form]").GetAttribute("value")!;

        var answer = await other.PostAsync("consultations", [new("__RequestVerificationToken", token), new("__form", form)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task What_one_clinic_publishes_shows_on_its_own_site_only(int at, int elsewhere)
    {
        var marker = "marker-" + Guid.NewGuid().ToString("N");
        using var visitor = clinics.Sites[at].Open();
        using var other = clinics.Sites[elsewhere].Open();
        // Both pages are in the cache before the change.
        await visitor.GetAsync(ArticlePageTests.Path);
        await other.GetAsync(ArticlePageTests.Path);

        await PublishAsync(clinics.Sites[at], marker);

        Assert.Contains(marker, (await visitor.GetAsync(ArticlePageTests.Path)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(marker, (await other.GetAsync(ArticlePageTests.Path)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task A_route_of_one_clinic_leads_nowhere_at_another(int at, int elsewhere)
    {
        var path = "only-here-" + Guid.NewGuid().ToString("N");
        await clinics.Sites[at].InTenantAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var page = await content.NewAsync("Page");
            page.DisplayText = path;
            page.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = path);
            page.Alter<OrchardCore.Autoroute.Models.AutoroutePart>(part => part.Path = path);
            await content.CreateAsync(page, VersionOptions.Published);
        });
        using var visitor = clinics.Sites[at].Open();
        using var other = clinics.Sites[elsewhere].Open();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(path)).Status);
    }

    [Fact]
    public async Task A_request_to_one_clinic_reaches_no_other_inbox()
    {
        var before = await Task.WhenAll(clinics.Sites.Select(CountAsync));
        using var visitor = clinics.Sites[1].Open();

        await visitor.SubmitAsync(await visitor.GetAsync("consultation"), "main form", new()
        {
            ["name"] = "Pat", ["email"] = "pat@example.com", ["contact"] = "email", ["consent"] = "on",
        });

        Assert.Equal([before[0], before[1] + 1, before[2]], await Task.WhenAll(clinics.Sites.Select(CountAsync)));
    }

    [Fact]
    public async Task Many_visitors_at_once_each_see_their_own_clinic()
    {
        await Parallel.ForEachAsync(Enumerable.Range(0, 300), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (turn, _) =>
        {
            var site = clinics.Sites[turn % clinics.Sites.Length];
            using var visitor = site.Open();
            var page = await visitor.GetAsync(turn % 2 == 0 ? ArticlePageTests.Path : "articles");
            Assert.Equal("Clinic " + site.Name, page.One(".site-name").TextContent);
            Assert.All(clinics.Sites.Where(it => it != site), other => Assert.DoesNotContain(other.Name, page.Text, StringComparison.Ordinal));
        });
    }

    private static IDataProtector Protector(IServiceProvider services) =>
        services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static Task<int> CountAsync(ClinicSite site) =>
        site.InTenantAsync(services => services.GetRequiredService<RequestBook>().CountAsync());

    private static Task PublishAsync(ClinicSite site, string title) => site.InTenantAsync(async services =>
    {
        var content = services.GetRequiredService<IContentManager>();
        var routes = services.GetRequiredService<OrchardCore.ContentManagement.Routing.IAutorouteEntries>();
        var (found, entry) = await routes.TryGetEntryByPathAsync("/" + ArticlePageTests.Path);
        Assert.True(found);
        var article = (await content.GetAsync(entry!.ContentItemId, VersionOptions.DraftRequired))!;
        article.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = title);
        article.DisplayText = title;
        await content.UpdateAsync(article);
        await content.PublishAsync(article);
    });
}
