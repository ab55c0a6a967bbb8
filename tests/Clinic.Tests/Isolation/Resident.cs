using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Clinic.Profile;
using Clinic.Tests.Articles;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Entities;
using OrchardCore.Environment.Shell;
using OrchardCore.Media;
using OrchardCore.Settings;

namespace Clinic.Tests.Isolation;

/// <summary>
/// A clinic whose every text carries its mark and a number that grows with each change: <c>zq-{clinic}-{place}-{number}</c>.
/// What it has been promised, every later answer has to keep.
/// </summary>
internal sealed partial class Resident(ClinicSite site)
{
    public const string Title = "title";
    public const string SiteName = "site";
    public const string ProfileName = "clinic";
    public const string Menu = "menu";
    public const string Photo = "media/photo.png";

    private readonly ConcurrentDictionary<string, int> _kept = [];
    private readonly ConcurrentQueue<string> _diary = [];
    private int _last;

    public ClinicSite Site { get; } = site;
    public string Name => Site.Name;

    /// <summary>One change of a clinic at a time: two editors of one page are another test's matter.</summary>
    public SemaphoreSlim Desk { get; } = new(1);

    public Promise<bool> HasMedia { get; } = new(true);
    public Promise<bool> IsOpen { get; } = new(true);
    public Promise<Uri> Address { get; } = new(site.Address);

    /// <summary>The administrator's session, used by one worker at a time.</summary>
    public Browser? Session { get; set; }

    /// <summary>What a later answer may not fall behind, taken before it is asked for.</summary>
    public IReadOnlyDictionary<string, int> Kept => _kept.ToDictionary();

    public static IEnumerable<(string Clinic, string Place, int Number)> MarksIn(string text) =>
        from Match mark in Mark().Matches(text)
        select (mark.Groups[1].Value, mark.Groups[2].Value, int.Parse(mark.Groups[3].Value, System.Globalization.CultureInfo.InvariantCulture));

    public async Task MoveInAsync()
    {
        await RetitleAsync();
        await RenameAsync();
        await RelabelAsync();
        await Site.InTenantAsync(async services =>
        {
            using var photo = new MemoryStream("photo of "u8.ToArray().Concat(System.Text.Encoding.ASCII.GetBytes(Next(nameof(Photo)).Text)).ToArray());
            await services.GetRequiredService<IMediaFileStore>().CreateFileFromStreamAsync("photo.png", photo, overwrite: true);
        });
    }

    /// <summary>Publishes the article under a new title.</summary>
    public Task RetitleAsync() => WriteAsync([Title], async (services, texts) =>
    {
        var content = services.GetRequiredService<IContentManager>();
        var article = (await content.GetAsync(await ArticleAsync(services), VersionOptions.DraftRequired))!;
        article.Alter<OrchardCore.Title.Models.TitlePart>(part => part.Title = texts[0]);
        article.DisplayText = texts[0];
        await content.UpdateAsync(article);
        await content.PublishAsync(article);
    });

    /// <summary>The same by the editor's form: what counts is that its answer has come.</summary>
    public Task RetitleByFormAsync(Func<string, Task> submit) => PromiseAsync([Title], texts => submit(texts[0]));

    public Task RenameAsync() => WriteAsync([SiteName, ProfileName], async (services, texts) =>
    {
        var sites = services.GetRequiredService<ISiteService>();
        var site = await sites.LoadSiteSettingsAsync();
        site.SiteName = texts[0];
        site.Alter<ClinicProfile>(profile => profile.Name = texts[1]);
        await sites.UpdateSiteSettingsAsync(site);
    });

    public Task RelabelAsync() => WriteAsync([Menu], async (services, texts) =>
    {
        var content = services.GetRequiredService<IContentManager>();
        var id = await services.GetRequiredService<IContentHandleManager>().GetContentItemIdAsync("alias:main-menu");
        var menu = (await content.GetAsync(id!, VersionOptions.DraftRequired))!;
        var first = (JsonObject)menu.Content["MenuItemsListPart"]!["MenuItems"]![0]!;
        first["DisplayText"] = texts[0];
        first["LinkMenuItemPart"]!.AsObject()[nameof(Name)] = texts[0];
        await content.UpdateAsync(menu);
        await content.PublishAsync(menu);
    });

    public Task ToggleMediaAsync() => HasMedia.ChangeAsync(!HasMedia.Value, () => Site.InTenantAsync(async services =>
    {
        var features = services.GetRequiredService<IShellFeaturesManager>();
        var media = (await features.GetAvailableFeaturesAsync()).Single(feature => feature.Id == "OrchardCore.Media");
        await (HasMedia.Value
            ? features.UpdateFeaturesAsync([media], [], force: true)
            : features.UpdateFeaturesAsync([], [media], force: true));
    }));

    public static async Task<string> ArticleAsync(IServiceProvider services)
    {
        var routes = services.GetRequiredService<IAutorouteEntries>();
        return (await routes.TryGetEntryByPathAsync("/" + ArticlePageTests.Path)).Item2!.ContentItemId;
    }

    /// <summary>What has been done to the clinic lately, for whoever has to find out why something went wrong.</summary>
    public void Note(string what)
    {
        _diary.Enqueue($"{DateTime.UtcNow:ss.fff} {what}");
        while (_diary.Count > 40)
            _diary.TryDequeue(out _);
    }

    public string Diary => string.Join("\n  ", _diary);

    private Task WriteAsync(string[] places, Func<IServiceProvider, string[], Task> write) =>
        PromiseAsync(places, texts => Site.InTenantAsync(services => write(services, texts)));

    private async Task PromiseAsync(string[] places, Func<string[], Task> write)
    {
        var next = Array.ConvertAll(places, Next);
        Note($"writes {string.Join(", ", next.Select(it => it.Text))}");
        await write(Array.ConvertAll(next, it => it.Text));
        for (var i = 0; i < places.Length; i++)
            _kept[places[i]] = next[i].Number;

        Note($"wrote {string.Join(", ", next.Select(it => it.Text))}");
    }

    private (int Number, string Text) Next(string place)
    {
        var number = Interlocked.Increment(ref _last);
        return (number, $"zq-{Name}-{place}-{number}");
    }

    [GeneratedRegex("zq-([A-Za-z0-9]+)-([a-zA-Z]+)-([0-9]+)")]
    private static partial Regex Mark();
}
