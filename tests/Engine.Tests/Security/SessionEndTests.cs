using System.Net;
using Engine.Tests.Admin;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Engine.Tests.Security;

/// <summary>What ends a session, and that a browser whose session has ended is a visitor's and no broken one.</summary>
public sealed class SessionEndTests(AdminSite site) : IClassFixture<AdminSite>, IAsyncLifetime
{
    // Looked at with every request, where otherwise a minute may pass.
    public async ValueTask InitializeAsync() => await site.InAsync("Harbor", services =>
        Task.FromResult(services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value.ValidationInterval = TimeSpan.Zero));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("password")]
    [InlineData("disabled")]
    [InlineData("roles")]
    [InlineData("stamp")]
    [InlineData("deleted")]
    public async Task The_other_browser_is_asked_to_sign_in_again(string change)
    {
        var name = "ended" + change;
        await site.AddUserAsync("Harbor", name, "Writer");
        var id = await site.UserIdAsync(name);
        using var browser = await site.SignInAsync(name);
        var before = await browser.GetAsync("/Admin");

        await site.InAsync("Harbor", async services =>
        {
            var identity = services.GetRequiredService<UserManager<IUser>>();
            var users = services.GetRequiredService<IUserService>();
            var user = (User)(await users.GetUserByUniqueIdAsync(id))!;
            return change switch
            {
                "password" => await users.ChangePasswordAsync(user, AdminSite.Password, "seven gentle lighthouse lamps", (_, error) => Assert.Fail(error)),
                "disabled" => await users.DisableAsync(user),
                "roles" => (await identity.RemoveFromRoleAsync(user, "Writer")).Succeeded && (await identity.UpdateSecurityStampAsync(user)).Succeeded,
                "stamp" => (await identity.UpdateSecurityStampAsync(user)).Succeeded,
                _ => (await identity.DeleteAsync(user)).Succeeded,
            };
        });
        var after = await browser.GetAsync("/Admin");
        var login = await browser.GetAsync("/Login");

        Assert.Equal((HttpStatusCode.OK, "/Harbor/Login"), (before.StatusCode, after.Headers.Location?.AbsolutePath));
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
    }

    [Fact]
    public async Task Who_changes_their_own_password_goes_on_and_the_other_browser_does_not()
    {
        await site.AddUserAsync("Harbor", "twice", "Writer");
        using var here = await site.SignInAsync("twice");
        using var there = await site.SignInAsync("twice");
        const string Next = "seven gentle lighthouse lamps";

        var changed = await here.SubmitAsync(await here.ReadAsync("/ChangePassword"), "/ChangePassword", null,
            ("CurrentPassword", AdminSite.Password), ("Password", Next), ("Confirmation", Next));

        Assert.Equal(HttpStatusCode.Found, changed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/Admin")).StatusCode);
        Assert.Equal("/Harbor/Login", (await there.GetAsync("/Admin")).Headers.Location?.AbsolutePath);
    }

    [Fact]
    public async Task Somebody_at_an_open_desk_guesses_the_password_five_times_and_no_more()
    {
        await site.AddUserAsync("Harbor", "desk", "Writer");
        using var browser = await site.SignInAsync("desk");
        const string Next = "seven gentle lighthouse lamps";

        for (var i = 0; i < 5; i++)
            await TryAsync("not-it-at-all");
        var right = await TryAsync(AdminSite.Password);

        Assert.Contains("locked for a while", (await Browser.ParseAsync(right)).QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);

        async Task<HttpResponseMessage> TryAsync(string current) => await browser.SubmitAsync(
            await browser.ReadAsync("/ChangePassword"), "/ChangePassword", null,
            ("CurrentPassword", current), ("Password", Next), ("Confirmation", Next));
    }
}
