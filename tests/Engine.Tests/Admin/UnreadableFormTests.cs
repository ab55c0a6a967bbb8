using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace Engine.Tests.Admin;

/// <summary>What can't be read as a form is refused as the sender's mistake, and changes nothing.</summary>
public sealed class UnreadableFormTests(AdminSite site) : IClassFixture<AdminSite>
{
    public static TheoryData<string, string, string, HttpStatusCode> Unreadable()
    {
        var rows = new TheoryData<string, string, string, HttpStatusCode>();
        foreach (var door in (string[])["/Admin/Contents/ContentItems/{note}/Edit", "/Admin/Contents/ContentTypes/Note/Create", "/Admin/Contents/ContentItems",
                     "/Admin/Users/Create", "/Admin/Roles/Create", "/Admin/Settings/general", "/ChangePassword"])
        {
            rows.Add(door, "text/plain", "submit.Save=Save", HttpStatusCode.UnsupportedMediaType);
            rows.Add(door, "application/json", "{ \"submit.Save\": \"Save\" }", HttpStatusCode.UnsupportedMediaType);
            rows.Add(door, "multipart/form-data", "no boundary", HttpStatusCode.BadRequest);
            rows.Add(door, "multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\ncut sh", HttpStatusCode.BadRequest);
            rows.Add(door, "application/x-www-form-urlencoded", string.Concat(Enumerable.Range(0, 5000).Select(i => $"a{i}=1&")), HttpStatusCode.BadRequest);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Unreadable))]
    public async Task What_can_not_be_read_is_refused_with_a_page_that_says_so(string door, string type, string body, HttpStatusCode status)
    {
        var note = await site.NoteAsync("Untouched");
        using var admin = await site.SignInAsync("admin");
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        var response = await admin.PostAsync(door.Replace("{note}", note, StringComparison.Ordinal), content, await admin.TokenAsync());
        var page = await Browser.ParseAsync(response);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("Go back to find what you typed", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Untouched", (await site.ReadAsync(note, OrchardCore.ContentManagement.VersionOptions.Latest))!.DisplayText);
    }

    [Fact]
    public async Task A_button_without_a_form_is_no_mistake()
    {
        using var admin = await site.SignInAsync("admin");

        var response = await admin.PostAsync("/Admin/Contents/ContentItems", null, await admin.TokenAsync());

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
    }
}
