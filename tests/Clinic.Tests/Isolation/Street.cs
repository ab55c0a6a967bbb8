using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;

namespace Clinic.Tests.Isolation;

/// <summary>Clinics with all kinds of addresses: a prefix, a host, both, and several that share a host.</summary>
public sealed class Street : IAsyncLifetime
{
    private readonly PlatformHost _host;
    private readonly HttpClient _http;

    public Street(PlatformHost host)
    {
        _host = host;
        _http = new HttpClient(new SocketsHttpHandler
        {
            UseCookies = false,
            AllowAutoRedirect = false,
            ConnectCallback = async (_, cancel) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                await socket.ConnectAsync(IPAddress.Loopback, host.Address.Port, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            },
        });
        var some = Guid.NewGuid().ToString("N")[..6];
        Residents =
        [
            .. Houses(
                (null, null), (null, null), (null, null),
                ($"a{some}.localhost", ""), ($"b{some}.localhost", ""),
                ($"a{some}.localhost", "annex"), ($"shared{some}.localhost", "east"), ($"shared{some}.localhost", "west"),
                ($"left{some}.localhost", ""), ($"right{some}.localhost", "")),
        ];
    }

    internal Resident[] Residents { get; }

    /// <summary>Two of them swap their addresses now and then.</summary>
    internal (Resident One, Resident Other) Movers => (Residents[^2], Residents[^1]);

    internal ShellHost Shells => _host.Services.GetRequiredService<ShellHost>();

    public async ValueTask InitializeAsync()
    {
        foreach (var resident in Residents)
        {
            await resident.Site.InitializeAsync();
            await resident.MoveInAsync();
        }
    }

    /// <summary>An anonymous visitor's answer: the status, and headers and body as one text.</summary>
    internal async Task<(HttpStatusCode Status, string Text)> GetAsync(Uri address)
    {
        using var response = await _http.GetAsync(address);
        return (response.StatusCode, $"{response.Headers}{response.Content.Headers}{await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>Changes what tenants.json says of a clinic.</summary>
    internal async Task ChangeAsync(Resident resident, Action<ShellSettings> change)
    {
        var settings = (await _host.Services.GetRequiredService<IShellSettingsManager>().LoadSettingsAsync(resident.Name))!;
        change(settings);
        await Shells.UpdateShellSettingsAsync(settings);
    }

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        foreach (var resident in Residents)
            resident.Session?.Dispose();

        return ValueTask.CompletedTask;
    }

    private IEnumerable<Resident> Houses(params (string? Host, string? Prefix)[] places) =>
        places.Select(place => new Resident(place.Prefix is null
            ? new ClinicSite(_host)
            : new ClinicSite(_host) { Host = place.Host, Prefix = place.Prefix }));
}
