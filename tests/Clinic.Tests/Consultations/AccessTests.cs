using System.Net;
using Clinic.Consultations;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Users;
using OrchardCore.Users.Models;

namespace Clinic.Tests.Consultations;

/// <summary>Who may read and answer requests, and that reading is on record.</summary>
public sealed class AccessTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Fact]
    public async Task Everybody_who_opens_a_request_is_on_record()
    {
        await AddAsync("rita", "FrontDesk");
        await AddAsync("otto", "Owner");
        var id = await ReceiveAsync();
        using var rita = await site.SignInAsync("rita");
        using var otto = await site.SignInAsync("otto");

        await rita.GetAsync("Admin/Consultations/" + id);
        await otto.GetAsync("Admin/Consultations/" + id);

        Assert.Equal(["rita", "otto"], (await FindAsync(id)).Accesses.Select(access => access.UserName));
    }

    [Fact]
    public async Task Who_is_refused_a_request_or_sees_it_in_the_list_is_not_on_record()
    {
        await AddAsync("eve", "Editor");
        await AddAsync("lena", "FrontDesk");
        var id = await ReceiveAsync();
        using var eve = await site.SignInAsync("eve");
        using var lena = await site.SignInAsync("lena");

        await eve.GetAsync("Admin/Consultations/" + id);
        await lena.GetAsync("Admin/Consultations");

        Assert.Empty((await FindAsync(id)).Accesses);
    }

    [Fact]
    public async Task Who_may_only_read_requests_changes_no_status()
    {
        await AddRoleAsync("Reader", "AccessAdminPanel", "ReadConsultationRequests");
        await AddAsync("ray", "Reader");
        var id = await ReceiveAsync();
        using var reader = await site.SignInAsync("ray");
        var page = await reader.GetAsync("Admin/Consultations/" + id);

        var refused = await SetStatusAsync(reader, id);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (page.Status, refused.Status));
        Assert.Equal(RequestStatus.New, (await FindAsync(id)).Status);
    }

    [Fact]
    public async Task An_editor_changes_no_status_and_the_front_desk_does()
    {
        await AddAsync("emil", "Editor");
        await AddAsync("flora", "FrontDesk");
        var id = await ReceiveAsync();
        using var editor = await site.SignInAsync("emil");
        using var desk = await site.SignInAsync("flora");

        var refused = await SetStatusAsync(editor, id);
        var before = (await FindAsync(id)).Status;
        await SetStatusAsync(desk, id);

        Assert.Equal((HttpStatusCode.Forbidden, RequestStatus.New), (refused.Status, before));
        Assert.Equal(RequestStatus.Closed, (await FindAsync(id)).Status);
    }

    private static async Task<Answer> SetStatusAsync(Browser person, string id) => await person.PostAsync(
        $"Admin/Consultations/{id}/Status",
        [new("__RequestVerificationToken", await person.TokenAsync()), new("status", nameof(RequestStatus.Closed))]);

    private Task<string> ReceiveAsync() => site.InTenantAsync(async services =>
    {
        var book = services.GetRequiredService<RequestBook>();
        await book.ReceiveAsync("token " + Guid.NewGuid(), [new("name", "Name", "Pat Example")], "1");
        return (await book.PageAsync(1, 1)).Single().RequestId;
    });

    private Task<ConsultationRequest> FindAsync(string id) => site.InTenantAsync(async services =>
        (await services.GetRequiredService<RequestBook>().FindAsync(id))!);

    private Task AddRoleAsync(string name, params string[] permissions) => site.InTenantAsync(async services =>
    {
        var documents = services.GetRequiredService<IDocumentManager<RolesDocument>>();
        var roles = await documents.GetOrCreateMutableAsync();
        roles.Roles.Add(new Role
        {
            RoleName = name, NormalizedRoleName = name.ToUpperInvariant(),
            RoleClaims = [.. permissions.Select(RoleClaim.Create)],
        });
        await documents.UpdateAsync(roles);
    });

    private Task AddAsync(string userName, string role) => site.InTenantAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        var user = new User { UserName = userName, Email = userName + "@example.com", EmailConfirmed = true, IsEnabled = true };
        Assert.True((await users.CreateAsync(user, ClinicSite.Password)).Succeeded);
        Assert.True((await users.AddToRoleAsync(user, role)).Succeeded);
    });
}
