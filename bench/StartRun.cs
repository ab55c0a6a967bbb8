namespace Bench;

/// <summary>From the start of the process to the first page of a set-up site, with two tenants and with a thousand.</summary>
internal static class StartRun
{
    private const int Times = 5;

    public static async Task RunAsync(Options options, Figures figures)
    {
        using var platform = new Platform();
        var (first, setUp) = await platform.StartAsync(options.Page);
        await first.DisposeAsync();
        figures.Note("first_start_ms", setUp);

        await BareAsync(figures);
        await NoteAsync(platform, options, figures, "start_2_tenants");
        platform.Multiply(options.Tenants);
        await NoteAsync(platform, options, figures, "start");
    }

    /// <summary>What any program on this framework takes on this machine: the bare server, until it answers.</summary>
    private static async Task BareAsync(Figures figures)
    {
        var file = Path.GetTempFileName();
        var times = new List<double>();
        for (var i = 0; i < Times; i++)
        {
            var bare = Child.Start((port, _) => [typeof(StartRun).Assembly.Location, "--kestrel", file, $"{port}"]);
            await using (bare)
                times.Add(await Site.TimeAsync(() => new Site(bare.Url).WaitAsync("/", null, TimeSpan.FromMinutes(1))));
        }

        figures.NoteTimes("start_bare", times);
        File.Delete(file);
    }

    private static async Task NoteAsync(Platform platform, Options options, Figures figures, string name)
    {
        var (times, work) = (new List<double>(), new List<double>());
        for (var i = 0; i < Times; i++)
        {
            var (host, time) = await platform.StartAsync(options.Page);
            times.Add(time);
            work.Add(host.CpuMs);
            await host.DisposeAsync();
        }

        figures.NoteTimes(name, times);
        figures.NoteTimes($"{name}_cpu", work);
    }
}
