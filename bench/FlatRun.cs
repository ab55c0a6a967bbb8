namespace Bench;

/// <summary>
/// Many requests over many clinics, some of which publish meanwhile: what the host holds after a full collection is
/// what it held before.
/// </summary>
internal static class FlatRun
{
    private const int Visitors = 16;
    private static readonly TimeSpan BetweenPublications = TimeSpan.FromMilliseconds(200);

    public static async Task RunAsync(Options options, Figures figures)
    {
        var (count, requests) = options.Quick ? (20, 5_000) : (200, 100_000);
        var names = Enumerable.Range(1, count).Select(i => $"clinic{i}").ToArray();
        using var platform = new Platform();
        var (host, _) = await platform.StartAsync(options.Page);
        await using (host)
        {
            var agency = await platform.SignInAsync(host);
            foreach (var name in names)
                await agency.CreateAsync(name);

            var editors = new List<Editor>();
            foreach (var name in names.Take(count / 10))
                editors.Add(await Editor.SignInAsync(host.SecureUrl, name, options.Page));

            var pages = (from name in names from page in (string[])["/", "/articles", options.Page] select (name, page)).ToArray();
            // Everything has been done as often as it takes to be compiled and kept.
            await AskAsync(host, pages, requests / 4, editors);
            var before = await host.MemoryAsync();
            var published = await AskAsync(host, pages, requests, editors);
            var after = await host.MemoryAsync();

            figures.Note("flat_tenants", count, 0);
            figures.Note("flat_requests", requests, 0);
            figures.Note("flat_published", published, 0);
            figures.Note("flat_mb_before", before);
            figures.Note("flat_mb_after", after);
        }
    }

    /// <summary>How often was published while the requests were made.</summary>
    private static async Task<int> AskAsync(Child host, (string Name, string Page)[] pages, int requests, List<Editor> editors)
    {
        using var done = new CancellationTokenSource();
        var publishing = PublishAsync(editors, done.Token);
        var asked = 0;
        await Task.WhenAll(Enumerable.Range(0, Visitors).Select(_ => Task.Run(async () =>
        {
            var site = new Site(host.Url);
            while (Interlocked.Increment(ref asked) is var i && i <= requests)
            {
                // Each page comes at its time, none right after itself.
                var (name, page) = pages[i * 7 % pages.Length];
                await site.GetAsync(page, Site.Host(name));
            }
        })));
        await done.CancelAsync();
        return await publishing;
    }

    private static async Task<int> PublishAsync(List<Editor> editors, CancellationToken done)
    {
        for (var i = 0; ; i++)
        {
            if (done.IsCancellationRequested)
                return i;

            await editors[i % editors.Count].PublishAsync($"Is ketamine addictive? Edition {i}");
            await Task.Delay(BetweenPublications, CancellationToken.None);
        }
    }
}
