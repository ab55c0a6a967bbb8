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

        await NoteAsync(platform, options, figures, "start_2_tenants");
        platform.Multiply(options.Tenants);
        await NoteAsync(platform, options, figures, "start");
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
