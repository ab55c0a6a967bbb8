using System.Net.Sockets;
using System.Text;

namespace Clinic.Tests.Isolation;

/// <summary>Requests as no browser sends them: whatever they name as their host, they get the site of that host or none.</summary>
public sealed class ForgedHostTests(PlatformHost host)
{
    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: unknown.example")]
    [InlineData("GET / HTTP/1.1\r\nHost: unknown.example:{port}")]
    [InlineData("GET /harbor/ HTTP/1.1\r\nHost: unknown.example")]
    [InlineData("GET /Harbor/Admin HTTP/1.1\r\nHost: UNKNOWN.EXAMPLE")]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost.unknown.example")]
    [InlineData("GET / HTTP/1.1\r\nHost: 203.0.113.7")]
    [InlineData("GET / HTTP/1.1\r\nHost: unknown.example\r\nX-Forwarded-Host: harbor.localhost")]
    [InlineData("GET / HTTP/1.1\r\nHost: unknown.example\r\nX-Original-Host: harbor.localhost\r\nForwarded: host=harbor.localhost")]
    [InlineData("GET http://unknown.example/ HTTP/1.1\r\nHost: unknown.example")]
    [InlineData("GET / HTTP/1.0")]
    public async Task A_host_that_nobody_has_gets_404_and_nothing_of_a_site(string request)
    {
        var answer = await SendAsync(request);

        Assert.StartsWith("HTTP/1.1 404 ", answer, StringComparison.Ordinal);
        Assert.EndsWith("No site is served here.", answer.TrimEnd('\r', '\n', '0'), StringComparison.Ordinal);
        Assert.DoesNotContain("Set-Cookie", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost\r\nHost: localhost")]
    [InlineData("GET / HTTP/1.1\r\nHost: user@harbor.localhost")]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost/unknown.example")]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost unknown.example")]
    [InlineData("GET http://harbor.localhost/ HTTP/1.1\r\nHost: localhost")]
    [InlineData("GET / HTTP/1.1\r\nHost: xn--alpha")]
    [InlineData("GET /Login HTTP/1.1\r\nHost: www.xn--alpha.localhost:80")]
    [InlineData("GET / HTTP/1.1\r\nHost: -a.localhost")]
    [InlineData("GET / HTTP/1.1")]
    public async Task A_host_that_can_not_be_is_no_request(string request) =>
        Assert.StartsWith("HTTP/1.1 400 ", await SendAsync(request), StringComparison.Ordinal);

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: HARBOR.localhost")]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost.")]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost.:{port}")]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost:8080")]
    [InlineData("GET / HTTP/1.1\r\nHost: harbor.localhost\r\nX-Forwarded-Host: localhost")]
    public async Task A_host_that_a_tenant_has_gets_its_site_whatever_else_is_said(string request)
    {
        var answer = await SendAsync(request);

        Assert.StartsWith("HTTP/1.1 200 ", answer, StringComparison.Ordinal);
        Assert.Contains("Harbor Mind Clinic", answer, StringComparison.Ordinal);
    }

    private async Task<string> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", host.Address.Port);
        await using var stream = client.GetStream();
        var text = request.Replace("{port}", $"{host.Address.Port}", StringComparison.Ordinal) + "\r\nConnection: close\r\n\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(text));
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }
}
