using System.Net;
using Clinic.Consultations;
using Microsoft.Extensions.DependencyInjection;

namespace Clinic.Tests.Consultations;

/// <summary>Several of the clinic's people have one request open at once.</summary>
public sealed class InboxConflictTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Fact]
    public async Task Who_opens_a_request_that_another_has_open_is_on_record_and_undoes_nothing()
    {
        var id = await ReceiveAsync();

        await InBookAsync(async mine =>
        {
            var request = (await mine.FindAsync(id))!;
            await InBookAsync(async theirs =>
            {
                var same = (await theirs.FindAsync(id))!;
                await theirs.ReadAsync(same, "theirs");
                Assert.True(await theirs.SetStatusAsync(same, RequestStatus.Contacted));
            });
            await mine.ReadAsync(request, "mine");

            Assert.Equal(RequestStatus.Contacted, request.Status);
            Assert.Equal(["theirs", "mine"], request.Accesses.Select(access => access.UserName));
        });

        await HoldsAsync(id, RequestStatus.Contacted, "theirs", "mine");
    }

    [Fact]
    public async Task All_who_open_a_request_at_once_are_on_record()
    {
        var id = await ReceiveAsync();
        string[] users = [.. Enumerable.Range(0, 12).Select(i => $"user{i}")];

        await Task.WhenAll(users.Select(user => Task.Run(() => InBookAsync(async book =>
            await book.ReadAsync((await book.FindAsync(id))!, user)))));

        await HoldsAsync(id, RequestStatus.New, users);
    }

    [Fact]
    public async Task A_reading_is_on_record_whatever_becomes_of_the_page()
    {
        var id = await ReceiveAsync();

        await Assert.ThrowsAsync<FormatException>(() => InBookAsync(async book =>
        {
            await book.ReadAsync((await book.FindAsync(id))!, "curious");
            throw new FormatException();
        }));

        await HoldsAsync(id, RequestStatus.New, "curious");
    }

    [Fact]
    public async Task Of_two_who_give_a_request_different_statuses_the_second_is_told()
    {
        var id = await ReceiveAsync();
        using var first = await site.SignInAsync();
        using var second = await site.SignInAsync();
        var (early, late) = (await first.GetAsync($"Admin/Consultations/{id}"), await second.GetAsync($"Admin/Consultations/{id}"));

        await first.SubmitAsync(early, "main form[method=post]", new() { ["status"] = "Closed" });
        var refused = await second.SubmitAsync(late, "main form[method=post]", new() { ["status"] = "Contacted" });

        Assert.Equal(HttpStatusCode.Redirect, refused.Status);
        Assert.Contains("marked the request as Closed", (await second.GetAsync("Admin/Consultations")).Page.Body!.TextContent,
            StringComparison.Ordinal);
        await HoldsAsync(id, RequestStatus.Closed, "admin", "admin");
    }

    private async Task<string> ReceiveAsync()
    {
        var token = Guid.NewGuid().ToString("N");
        await InBookAsync(book => book.ReceiveAsync(token, [new Clinic.Consultations.Answer("name", "Name", token)], "1"));
        return await site.InTenantAsync(async services =>
        {
            var book = services.GetRequiredService<RequestBook>();
            return (await book.PageAsync(1, 50)).MaxBy(request => request.ReceivedUtc)!.RequestId;
        });
    }

    private async Task HoldsAsync(string id, RequestStatus status, params string[] users)
    {
        var stored = await site.InTenantAsync(async services => (await services.GetRequiredService<RequestBook>().FindAsync(id))!);
        Assert.Equal((status, string.Join(", ", users.Order())),
            (stored.Status, string.Join(", ", stored.Accesses.Select(access => access.UserName).Order())));
    }

    private Task InBookAsync(Func<RequestBook, Task> work) =>
        site.InTenantAsync(services => work(services.GetRequiredService<RequestBook>()));
}
