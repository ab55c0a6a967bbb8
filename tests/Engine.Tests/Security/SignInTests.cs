using System.Net;
using Engine.Tests.Admin;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Engine.Tests.Security;

/// <summary>Signing in and out, through the pages.</summary>
public sealed class SignInTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task A_visitor_of_the_dashboard_is_led_to_the_sign_in_page_and_back()
    {
        using var browser = site.Open();

        var asked = await browser.GetAsync("/Admin/Contents/ContentItems?q=a");
        var page = await Browser.ParseAsync(await browser.GetAsync(asked.Headers.Location!.PathAndQuery));
        var signedIn = await browser.SubmitAsync(page, "/Login", null, ("UserName", "admin"), ("Password", AdminSite.Password));

        Assert.Equal(HttpStatusCode.Found, asked.StatusCode);
        Assert.Equal("/Harbor/Login", asked.Headers.Location.AbsolutePath);
        Assert.Equal("/Harbor/Admin/Contents/ContentItems?q=a", signedIn.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("javascript:alert(1)")]
    public async Task An_address_elsewhere_is_forgotten(string address)
    {
        using var browser = site.Open();

        var response = await browser.SignInAsync("admin", AdminSite.Password, address);

        Assert.Equal("/Harbor/Admin", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_cookie_is_the_tenants_own_and_no_script_nor_other_site_gets_it()
    {
        using var browser = await site.SignInAsync("admin");

        var cookie = Assert.Single(browser.SetCookies, set => set.StartsWith("orchauth_Harbor=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("path=/Harbor", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_working_day_without_a_click_ends_the_session_and_only_the_sign_in_has_the_tenants_cookie()
    {
        var cookies = await site.InAsync("Harbor", services =>
            Task.FromResult(services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>()));
        var (own, other) = (cookies.Get(IdentityConstants.ApplicationScheme), cookies.Get("Intranet"));

        Assert.Equal((TimeSpan.FromHours(12), true), (own.ExpireTimeSpan, own.SlidingExpiration));
        Assert.Equal("orchauth_Harbor", own.Cookie.Name);
        Assert.NotEqual(own.Cookie.Name, other.Cookie.Name);
    }

    [Fact]
    public async Task The_cookie_of_one_tenant_signs_nobody_in_to_another_even_under_its_name()
    {
        using var harbor = await site.SignInAsync("admin");
        using var bayside = site.Open("Bayside");
        var own = await harbor.GetAsync("/Admin");

        bayside.Cookies["orchauth_Harbor"] = harbor.Cookies["orchauth_Harbor"];
        bayside.Cookies["orchauth_Bayside"] = harbor.Cookies["orchauth_Harbor"];
        var foreign = await bayside.GetAsync("/Admin");

        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        Assert.Equal("/Bayside/Login", foreign.Headers.Location!.AbsolutePath);
    }

    [Fact]
    public async Task A_wrong_password_is_answered_with_the_form_the_name_kept_and_the_password_not()
    {
        using var browser = site.Open();

        var response = await browser.SignInAsync("admin", "wrong-password-here");
        var page = await Browser.ParseAsync(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("admin", page.QuerySelector("#UserName")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("#Password")!.GetAttribute("value"));
        Assert.Contains("not right", page.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("orchauth_Harbor", browser.Cookies.Keys);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_needs_a_token()
    {
        using var browser = await site.SignInAsync("wanda");
        var forged = await browser.PostAsync("/Users/LogOff");
        var page = await browser.ReadAsync("/Admin");

        await browser.SubmitAsync(page, "/Users/LogOff");

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/Admin")).StatusCode);
    }

    [Fact]
    public async Task A_program_is_told_401_instead_of_being_led_to_a_page()
    {
        using var browser = site.Open();

        var response = await browser.GetAsync("/Admin", accept: "application/json");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_password_is_changed_by_whoever_knows_the_present_one()
    {
        await site.AddUserAsync("Harbor", "pat", "Guest");
        using var browser = await site.SignInAsync("pat");
        const string Next = "seven gentle lighthouse lamps";

        var wrong = await browser.SubmitAsync(await browser.ReadAsync("/ChangePassword"), "/ChangePassword", null,
            ("CurrentPassword", "not-it-at-all"), ("Password", Next), ("Confirmation", Next));
        var different = await browser.SubmitAsync(await browser.ReadAsync("/ChangePassword"), "/ChangePassword", null,
            ("CurrentPassword", AdminSite.Password), ("Password", Next), ("Confirmation", Next + "!"));
        var right = await browser.SubmitAsync(await browser.ReadAsync("/ChangePassword"), "/ChangePassword", null,
            ("CurrentPassword", AdminSite.Password), ("Password", Next), ("Confirmation", Next));
        using var again = site.Open();

        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Found),
            (wrong.StatusCode, different.StatusCode, right.StatusCode));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/ChangePassword")).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await again.SignInAsync("pat", Next)).StatusCode);
    }
}
