using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.FileStorage;
using OrchardCore.Media;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Clinic.Tests.Media;

public sealed class MediaTests(ClinicSite site, PlatformHost host) : IClassFixture<ClinicSite>
{
    [Fact]
    public async Task A_file_of_a_clinic_is_served_by_it_and_by_no_other()
    {
        await WriteAsync("people/dr-ellery.png", "picture");
        using var visitor = site.Open();
        using var elsewhere = new Browser(new Uri(host.Address, "harbor/"));

        var file = await visitor.GetAsync("media/people/dr-ellery.png");
        var other = await elsewhere.GetAsync("media/people/dr-ellery.png");

        Assert.Equal((HttpStatusCode.OK, "picture"), (file.Status, file.Text));
        Assert.Equal("image/png", file.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", file.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("sandbox", file.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.NotNull(file.Response.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
    }

    [Theory]
    [InlineData("media/../OrchardCore.db")]
    [InlineData("media/%2e%2e/OrchardCore.db")]
    [InlineData("media/..%2fOrchardCore.db")]
    [InlineData("media/..%2f..%2fHarbor%2fadmin-password.txt")]
    [InlineData("media/%2fetc%2fpasswd")]
    [InlineData("media/notes.html")]
    public async Task No_path_leads_out_of_the_media_and_no_page_is_served_from_it(string path)
    {
        await WriteAsync("notes.html", "<script>alert(1)</script>");
        using var visitor = site.Open();

        var answer = await visitor.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }

    [Theory]
    [InlineData("../outside.png")]
    [InlineData("a/../../outside.png")]
    public Task A_file_is_written_nowhere_else(string path) => site.InTenantAsync(async services =>
    {
        var files = services.GetRequiredService<IMediaFileStore>();

        await Assert.ThrowsAsync<FileStoreException>(() => files.CreateFileFromStreamAsync(path, new MemoryStream([1])));
    });

    [Fact]
    public Task A_recipes_files_are_checked_all_at_once_before_any_is_written() => site.InTenantAsync(async services =>
    {
        var context = new RecipeCheckContext
        {
            Name = "media",
            RecipeDescriptor = new RecipeDescriptor(),
            Step = JsonNode.Parse("""
                { "name": "media", "Files": [
                  { "TargetPath": "ok.png", "Base64": "aGVsbG8=" },
                  { "TargetPath": "../out.png", "Base64": "aGVsbG8=" },
                  { "TargetPath": "page.html", "Base64": "aGVsbG8=" },
                  { "TargetPath": "broken.png", "Base64": "?" },
                  { "Base64": "aGVsbG8=" },
                  { "TargetPath": "empty.png" } ] }
                """)!.AsObject(),
        };

        await services.GetServices<IRecipeStepHandler>().OfType<MediaStep>().Single().CheckAsync(context);

        Assert.Equal(
            ["Files[1]", "Files[2]", "Files[3]", "Files[4]", "Files[5]"],
            context.Problems.Select(problem => problem.Split(':')[0]));
    });

    private Task WriteAsync(string path, string text) => site.InTenantAsync(services =>
        services.GetRequiredService<IMediaFileStore>()
            .CreateFileFromStreamAsync(path, new MemoryStream(Encoding.UTF8.GetBytes(text)), overwrite: true));
}
