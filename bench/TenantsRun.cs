namespace Bench;

/// <summary>A thousand clinics: created, woken, asked for as popular and less popular sites are, and put to sleep.</summary>
internal static class TenantsRun
{
    private static readonly int[] _counts = [1, 5, 20, 100, 1000];

    public static async Task RunAsync(Options options, Figures figures)
    {
        using var platform = new Platform();
        var names = Enumerable.Range(1, options.Tenants).Select(i => $"clinic{i}").ToArray();
        await CreateAsync(options, figures, platform, names);
        await WakeAsync(options, figures, platform, names);
        await SleepAsync(options, figures, platform, names);
    }

    private static async Task CreateAsync(Options options, Figures figures, Platform platform, string[] names)
    {
        var (host, _) = await platform.StartAsync(options.Page);
        await using (host)
        {
            var agency = await platform.SignInAsync(host);
            var times = new List<double>();
            foreach (var name in names)
                times.Add(await Site.TimeAsync(() => agency.CreateAsync(name)));

            figures.Note("provision_first_ms", times[0]);
            figures.NoteTimes("provision", times.Skip(1));
            // How the last ones compare with the first: whether knowing many costs anything.
            figures.NoteTimes("provision_last_tenth", times.Skip(times.Count * 9 / 10));
        }
    }

    private static async Task WakeAsync(Options options, Figures figures, Platform platform, string[] names)
    {
        var (host, start) = await platform.StartAsync(options.Page, ("OrchardCore__OrchardCore_Engine__MaxAwake", "10000"));
        figures.Note("start_among_created_ms", start);
        await using (host)
        {
            var before = await host.MemoryAsync();
            figures.Note("mb_host", before);
            var (site, times) = (new Site(host.Url), new List<double>());
            foreach (var name in names)
            {
                times.Add(await Site.TimeAsync(() => site.GetAsync(options.Page, Site.Host(name))));
                await site.GetAsync("/", Site.Host(name));
                if (_counts.Contains(times.Count))
                    figures.Note($"mb_per_active_of_{times.Count}", (await host.MemoryAsync() - before) / times.Count, 3);
            }

            figures.Note("wake_first_ms", times[0]);
            figures.NoteTimes("wake", times.Skip(1));
            await ZipfAsync(options, figures, host, names);
        }
    }

    private static async Task ZipfAsync(Options options, Figures figures, Child host, string[] names)
    {
        var requests = Zipf(names, [options.Page, options.Page, "/articles", "/", "/"]);
        await Load.RunAsync(host.Url, requests, options.WarmUpFor);
        var before = host.CpuMs;
        var load = await Load.RunAsync(host.Url, requests, options.ZipfFor);
        figures.Note("zipf", load);
        figures.Note("zipf_cpu_us", (host.CpuMs - before) * 1000 / load.Requests);
        figures.Note("mb_after_zipf", await host.MemoryAsync());
    }

    /// <summary>
    /// The same tenants with a short idle time: what the host holds once all have been awake and sleep, beside what it held
    /// before. They wake in two halves, as few hosts have a thousand awake at once.
    /// </summary>
    private static async Task SleepAsync(Options options, Figures figures, Platform platform, string[] names)
    {
        const string setting = "OrchardCore__OrchardCore_Engine__";
        var (host, _) = await platform.StartAsync(
            options.Page, (setting + "IdleTime", "00:00:10"), (setting + "MaxAwake", "10000"));
        await using (host)
        {
            var (site, half) = (new Site(host.Url), names.Length / 2);
            var before = await host.MemoryAsync();
            await WakeAllAsync(site, names[..half], options.Page);
            figures.Note("mb_half_asleep", await SettledAsync(host));
            await WakeAllAsync(site, names[half..], options.Page);
            var after = await SettledAsync(host);
            figures.Note("mb_all_asleep", after);
            figures.Note("kb_per_sleeping_tenant", (after - before) * 1024 / names.Length);
        }
    }

    // The runtime and the C library give memory back bit by bit.
    private static async Task<double> SettledAsync(Child host)
    {
        await Task.Delay(TimeSpan.FromSeconds(30));
        var least = double.MaxValue;
        for (var i = 0; i < 6; i++)
        {
            least = Math.Min(least, await host.MemoryAsync());
            await Task.Delay(TimeSpan.FromSeconds(5));
        }

        return least;
    }

    private static async Task WakeAllAsync(Site site, IEnumerable<string> names, string page)
    {
        foreach (var name in names)
            await site.GetAsync(page, Site.Host(name));
    }

    /// <summary>The n-th clinic is asked for 1/n times as often as the first; every run asks in the same order.</summary>
    private static Request[] Zipf(string[] names, string[] pages)
    {
        var random = new Random(1);
        var total = 0.0;
        var sums = names.Select((_, i) => total += 1.0 / (i + 1)).ToArray();
        return
        [
            .. Enumerable.Range(0, 50_000).Select(_ =>
            {
                var at = Array.BinarySearch(sums, random.NextDouble() * total);
                return new Request(Site.Host(names[at < 0 ? ~at : at]), pages[random.Next(pages.Length)]);
            }),
        ];
    }
}
