using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace Clinic.Tests.Consultations;

public sealed class InboxTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Fact]
    public async Task The_dashboard_counts_new_requests_and_the_inbox_opens_them()
    {
        using var visitor = site.Open();
        await visitor.SubmitAsync(await visitor.GetAsync("consultation"), "main form", new()
        {
            ["name"] = "Pat Example", ["email"] = "pat@example.com", ["contact"] = "email", ["consent"] = "on",
        });
        using var admin = await site.SignInAsync();

        var dashboard = await admin.GetAsync("admin");
        var inbox = await admin.GetAsync("Admin/Consultations");
        var request = await admin.GetAsync(inbox.One("main table a").GetAttribute("href")!);

        Assert.Equal("1", dashboard.One("main .card .number").TextContent);
        Assert.Contains("Pat Example", request.One(".answers").TextContent, StringComparison.Ordinal);
        Assert.Contains("2026-11", request.One(".answers").TextContent, StringComparison.Ordinal);
        Assert.Contains("no-store", request.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);

        var answered = await admin.SubmitAsync(request, "main form[method=post]", new() { ["status"] = "Contacted" });
        Assert.Equal(HttpStatusCode.Redirect, answered.Status);
        Assert.Contains("Contacted", (await admin.GetAsync("Admin/Consultations")).One("main table").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_user_who_may_not_read_requests_is_refused_and_learns_no_number()
    {
        await AddAsync("ed", "Editor");
        using var editor = await site.SignInAsync("ed");

        var dashboard = await editor.GetAsync("Admin");
        var inbox = await editor.GetAsync("Admin/Consultations");
        var request = await editor.GetAsync("Admin/Consultations/any");

        Assert.Equal(HttpStatusCode.OK, dashboard.Status);
        Assert.Null(dashboard.Page.QuerySelector("main .card .number"));
        Assert.Equal(HttpStatusCode.Forbidden, inbox.Status);
        Assert.Equal(HttpStatusCode.Forbidden, request.Status);
    }

    [Fact]
    public async Task The_front_desk_reads_requests()
    {
        await AddAsync("frida", "FrontDesk");
        using var desk = await site.SignInAsync("frida");

        var inbox = await desk.GetAsync("Admin/Consultations");

        Assert.Equal(HttpStatusCode.OK, inbox.Status);
    }

    private Task AddAsync(string userName, string role) => site.InTenantAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        var user = new User { UserName = userName, Email = userName + "@example.com", EmailConfirmed = true, IsEnabled = true };
        Assert.True((await users.CreateAsync(user, ClinicSite.Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
    });
}
