using AngleSharp.Dom;

namespace Clinic.Tests.Admin;

/// <summary>A clinic's security headers, as they are set up and as an administrator changes them.</summary>
public sealed class SecurityHeadersPageTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Fact]
    public async Task A_kept_page_and_the_dashboard_have_the_recipes_headers_and_a_change_shows_at_once()
    {
        using var visitor = site.Open();
        await visitor.GetAsync("");
        var kept = await visitor.GetAsync("");
        using var admin = await site.SignInAsync();
        var form = await admin.GetAsync("Admin/Settings/SecurityHeaders");

        var saved = await admin.SubmitAsync(form, "main form", new()
        {
            [Name(form, "ContentSecurityPolicy")] = "default-src 'self'\r\nobject-src 'none';\r\n",
            [Name(form, "ReferrerPolicy")] = "same-origin",
        });

        Assert.Contains("hit", Header(kept, "Cache-Status"), StringComparison.Ordinal);
        foreach (var page in new[] { kept, form })
            Assert.Equal(("base-uri 'self'; frame-ancestors 'self'; object-src 'none'", "camera=(), geolocation=(), microphone=()", "strict-origin-when-cross-origin"),
                (Header(page, "Content-Security-Policy"), Header(page, "Permissions-Policy"), Header(page, "Referrer-Policy")));
        Assert.Equal(302, (int)saved.Status);
        using var next = site.Open();
        Assert.Equal("default-src 'self'; object-src 'none'", Header(await next.GetAsync(""), "Content-Security-Policy"));
    }

    [Fact]
    public async Task What_no_header_may_hold_is_said_at_its_field_and_nothing_is_saved()
    {
        using var admin = await site.SignInAsync();
        var form = await admin.GetAsync("Admin/Settings/SecurityHeaders");
        var before = Header(form, "Permissions-Policy");

        var refused = await admin.SubmitAsync(form, "main form", new() { [Name(form, "PermissionsPolicy")] = "camera\nmicro phone ()" });

        Assert.Equal(200, (int)refused.Status);
        Assert.Contains("'camera '", refused.Text.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(before, Header(await admin.GetAsync("Admin/Settings/SecurityHeaders"), "Permissions-Policy"));
    }

    private static string Name(Answer form, string field) => form.One($"[name$='{field}']").GetAttribute("name")!;

    private static string Header(Answer answer, string name) =>
        answer.Response.Headers.TryGetValues(name, out var values) ? string.Join(" AND ", values) : "";
}
