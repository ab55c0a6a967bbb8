using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace OrchardCore.AutoSetup;

/// <summary>Says where the tenants are once the host listens.</summary>
internal sealed class StartAnnouncement(
    HostServices host, IShellHost shells, IServer server, IHostApplicationLifetime lifetime) : IHostedService
{
    private const int MaxTenants = 12;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (host.SetupFeatures.Contains(AutoSetupService.Feature))
            lifetime.ApplicationStarted.Register(() =>
            {
                var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
                if (address is not null)
                    Console.Out.WriteLine(Text(address));
            });

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public string Text(string address)
    {
        var running = shells.GetAllSettings().Where(tenant => tenant.IsRunning()).ToArray();
        var text = new StringBuilder().AppendLine();
        foreach (var tenant in running.Take(MaxTenants))
            Describe(text, tenant, BindingAddress(address));

        if (running.Length > MaxTenants)
            text.AppendLine(CultureInfo.InvariantCulture, $"  … and {running.Length - MaxTenants} more");

        return text.Append("  Press Ctrl+C to stop.").AppendLine().ToString();
    }

    private static void Describe(StringBuilder text, ShellSettings tenant, (string Scheme, string Host, int Port) at)
    {
        var prefix = tenant.RequestUrlPrefix?.Trim(' ', '/') is { Length: > 0 } found ? $"/{found}" : "";
        var hosts = tenant.RequestUrlHosts.Where(name => !name.Contains('*')).ToArray();
        var home = Url(at, hosts.FirstOrDefault(), prefix);
        text.AppendLine(CultureInfo.InvariantCulture, $"  {tenant.Name,-12} {home}");
        if (hosts.Length > 0 && prefix.Length == 0 && !tenant.IsDefaultShell())
            text.AppendLine(CultureInfo.InvariantCulture, $"  {"",-12} {Url(at, null, "/" + tenant.Name)}  (preview)");

        text.AppendLine(CultureInfo.InvariantCulture, $"  {"",-12} {home}Admin");
        text.AppendLine();
    }

    private static string Url((string Scheme, string Host, int Port) at, string? host, string path)
    {
        var authority = host ?? at.Host;
        var standard = at.Scheme == "https" ? 443 : 80;
        return at.Port == standard || authority.Contains(':')
            ? $"{at.Scheme}://{authority}{path}/"
            : $"{at.Scheme}://{authority}:{at.Port}{path}/";
    }

    private static (string, string, int) BindingAddress(string address)
    {
        var parsed = Microsoft.AspNetCore.Http.BindingAddress.Parse(address);
        var everywhere = parsed.Host is "+" or "*" or "0.0.0.0" or "[::]" or "127.0.0.1" or "[::1]";
        return (parsed.Scheme, everywhere ? "localhost" : parsed.Host, parsed.Port);
    }
}
