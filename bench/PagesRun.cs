namespace Bench;

/// <summary>One page from the cache, rendered anew, and asked for by many at once when nobody has it yet, beside a bare server.</summary>
internal static class PagesRun
{
    // Not the sign-in of any tenant, but enough for no page to be taken from the cache.
    private const string Uncached = "orchauth_bench=1";
    private const int AtOnce = 32;

    public static async Task RunAsync(Options options, Figures figures)
    {
        if (options.Url is { } url)
        {
            await LoadAsync(options, figures, new Site(url), options.Host ?? new Uri(url).Authority, null);
            return;
        }

        using var platform = new Platform();
        var (host, _) = await platform.StartAsync(options.Page);
        await using (host)
        {
            await LoadAsync(options, figures, new Site(host.Url), Platform.Clinic, host);
            await ColdAsync(options, figures, platform, host);
        }
    }

    private static async Task LoadAsync(Options options, Figures figures, Site site, string host, Child? server)
    {
        var page = await site.GetAsync(options.Page, host);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, page);
        figures.Note("page_bytes", page.Length);

        await using var bare = Child.Start((port, _) => [typeof(PagesRun).Assembly.Location, "--kestrel", file, $"{port}"]);
        await new Site(bare.Url).WaitAsync("/", null, TimeSpan.FromSeconds(30));

        var article = new Request(host, options.Page);
        foreach (var (target, request) in new[] { (site.Url, article with { Cookie = Uncached }), (bare.Url, new Request("localhost", "/")), (site.Url, article) })
            await Load.RunAsync(target, [request], options.WarmUpFor);

        var kestrel = await NoteAsync(options, figures, "kestrel", bare.Url, new Request("localhost", "/"), bare);
        var uncached = await NoteAsync(options, figures, "uncached", site.Url, article with { Cookie = Uncached }, server);
        var cached = await NoteAsync(options, figures, "cached", site.Url, article, server);
        figures.Note("cached_ratio", cached.Rps / kestrel.Rps, 3);
        figures.Note("uncached_ratio", uncached.Rps / kestrel.Rps, 3);
        File.Delete(file);
    }

    private static async Task<Load> NoteAsync(Options options, Figures figures, string name, string url, Request request, Child? server)
    {
        var before = server?.CpuMs;
        var load = await Load.RunAsync(url, [request], options.LoadFor);
        figures.Note(name, load);
        if (server is not null)
            figures.Note($"{name}_cpu_us", (server.CpuMs - before!.Value) * 1000 / load.Requests);

        return load;
    }

    /// <summary>A page that nobody has asked for, of a clinic that is awake: how long one visitor waits, and the last of many.</summary>
    private static async Task ColdAsync(Options options, Figures figures, Platform platform, Child host)
    {
        var agency = await platform.SignInAsync(host);
        var visitor = new Site(host.Url);
        var (alone, together) = (new List<double>(), new List<double>());
        for (var i = 0; i < (options.Quick ? 6 : 60); i++)
        {
            var name = $"cold{i}";
            await agency.CreateAsync(name);
            await visitor.GetAsync("/", Site.Host(name));
            var visitors = i % 2 == 0 ? 1 : AtOnce;
            var time = await Site.TimeAsync(() => Task.WhenAll(
                Enumerable.Range(0, visitors).Select(_ => visitor.GetAsync(options.Page, Site.Host(name)))));
            (visitors == 1 ? alone : together).Add(time);
        }

        figures.NoteTimes("cold_alone", alone);
        figures.NoteTimes($"cold_last_of_{AtOnce}", together);
    }
}
