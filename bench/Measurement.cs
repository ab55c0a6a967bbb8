namespace Bench;

/// <summary>One run: a first start in an empty folder, a second start that is timed, tenants one by one, then the load.</summary>
internal sealed class Measurement
{
    // Not the sign-in of any tenant, but enough for no page to be taken from the cache.
    private const string Uncached = "orchauth_bench=1";

    private readonly SortedDictionary<string, object> _figures = [];
    private readonly string _data = Directory.CreateTempSubdirectory("bench-").FullName;

    private readonly Options _options;
    private readonly string _certificate;

    public Measurement(Options options) =>
        (_options, _certificate) = (options, Certificate.In(_data));

    public async Task<IReadOnlyDictionary<string, object>> RunAsync()
    {
        Note("cpus", Environment.ProcessorCount);
        Note("load_tool", Load.Tool);
        try
        {
            if (_options.Url is { } url)
                await LoadAsync(new Site(url), _options.Host ?? new Uri(url).Authority);
            else
                await OwnHostAsync();
        }
        finally
        {
            Directory.Delete(_data, recursive: true);
        }

        return _figures;
    }

    private async Task OwnHostAsync()
    {
        var host = _options.Host ?? Site.Host("harbor");
        await using (var first = Start())
        {
            var site = new Site(first.Url);
            Note("first_start_ms", await Site.TimeAsync(() => site.WaitAsync(_options.Page, host, TimeSpan.FromMinutes(3))));
        }

        await using var child = await TimedStartAsync(host);
        var served = new Site(child.Url);
        await LoadAsync(served, host);

        var tenants = await ProvisionAsync(new Site(child.SecureUrl));
        await using var later = Start();
        var woken = new Site(later.Url);
        await woken.WaitAsync(_options.Page, host, TimeSpan.FromMinutes(1));
        await WakeAsync(woken, later, tenants);
    }

    private async Task<Child> TimedStartAsync(string host)
    {
        var times = new List<double>();
        for (var i = 0; i < 2; i++)
        {
            await using var again = Start();
            var site = new Site(again.Url);
            times.Add(await Site.TimeAsync(() => site.WaitAsync(_options.Page, host, TimeSpan.FromMinutes(1))));
        }

        var child = Start();
        var last = new Site(child.Url);
        times.Add(await Site.TimeAsync(() => last.WaitAsync(_options.Page, host, TimeSpan.FromMinutes(1))));
        Note("start_ms", Median(times));
        return child;
    }

    private async Task LoadAsync(Site site, string host)
    {
        var page = await site.GetAsync(_options.Page, host);
        var file = Path.Combine(_data, "page.html");
        await File.WriteAllBytesAsync(file, page);
        Note("page_bytes", page.Length);

        await using var bare = Child.Start((port, _) => [typeof(Measurement).Assembly.Location, "--kestrel", file, $"{port}"]);
        await new Site(bare.Url).WaitAsync("/", null, TimeSpan.FromSeconds(30));

        var (url, ceiling) = (site.Url.TrimEnd('/') + _options.Page, bare.Url + "/");
        foreach (var (target, cookie) in new[] { (url, (string?)null), (url, Uncached), (ceiling, null) })
            await Load.RunAsync(target, host, cookie, _options.LoadFor / 2);

        var uncached = await LoadAsync("uncached", url, host, Uncached);
        var kestrel = await LoadAsync("kestrel", ceiling, host, null);
        var cached = await LoadAsync("cached", url, host, null);
        Note("cached_ratio", cached.Rps / kestrel.Rps, 3);
        Note("uncached_ratio", uncached.Rps / kestrel.Rps, 3);
    }

    private async Task<Load> LoadAsync(string name, string url, string host, string? cookie)
    {
        var load = await Load.RunAsync(url, host, cookie, _options.LoadFor);
        Note($"{name}_rps", load.Rps, 0);
        Note($"{name}_p50_ms", load.P50Ms, 3);
        Note($"{name}_p99_ms", load.P99Ms, 3);
        return load;
    }

    private async Task<string[]> ProvisionAsync(Site site)
    {
        await site.SignInAsync("admin", Password());
        var names = Enumerable.Range(1, _options.Tenants.Max()).Select(i => $"clinic{i}").ToArray();
        var times = new List<double>();
        foreach (var name in names)
            times.Add(await Site.TimeAsync(() => site.CreateAsync(name)));

        Note("provision_first_ms", times[0]);
        Note("provision_ms", Median(times.Skip(1)));
        return names;
    }

    private async Task WakeAsync(Site site, Child child, string[] tenants)
    {
        var before = await child.MemoryAsync();
        Note("mb_host", before);
        var (times, memory) = (new List<double>(), new Dictionary<string, double>());
        foreach (var name in tenants)
        {
            times.Add(await Site.TimeAsync(() => site.GetAsync(_options.Page, Site.Host(name))));
            await site.GetAsync("/", Site.Host(name));
            if (_options.Tenants.Contains(times.Count))
                memory[$"{times.Count}"] = Math.Round((await child.MemoryAsync() - before) / times.Count, 3);
        }

        Note("wake_first_ms", times[0]);
        Note("wake_ms", Median(times.Skip(1)));
        _figures["mb_per_active_tenant"] = memory;
    }

    // The generated password lies beside the tenant's data.
    private string Password() => Directory.EnumerateFiles(_data, "*", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file).Contains("password", StringComparison.OrdinalIgnoreCase) &&
            file.Contains("Default", StringComparison.Ordinal))
        .Select(file => File.ReadLines(file).First(line => line.Length > 0).Split(' ', ':')[^1]).First();

    private Child Start() => Child.Start(
        (port, secure) => [HostAssembly(), "--urls", $"http://127.0.0.1:{port};https://127.0.0.1:{secure}"],
        ("ORCHARD_APP_DATA", _data), ("ASPNETCORE_ENVIRONMENT", "Production"), ("DOTNET_CONTENTROOT", HostFolder()),
        ("Kestrel__Certificates__Default__Path", _certificate));

    private static string HostAssembly() => Path.Combine(HostFolder(), "Platform.Web.dll");

    private static string HostFolder() => Path.GetFullPath(
        AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}bench{Path.DirectorySeparatorChar}bin",
            string.Join(Path.DirectorySeparatorChar, "", "src", "Platform.Web", "bin"), StringComparison.Ordinal));

    private static double Median(IEnumerable<double> times) => times.Order().ToArray() is { Length: > 0 } sorted
        ? sorted[sorted.Length / 2]
        : 0;

    private void Note(string name, double value, int digits = 1) => _figures[name] = Math.Round(value, digits);

    private void Note(string name, string value) => _figures[name] = value;
}
