using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;

namespace Bench;

/// <summary>The site that is measured, as a visitor and as the agency's program see it.</summary>
internal sealed class Site(string url)
{
    private readonly HttpClient _http = Client(url);

    public static HttpClient Client(string url) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        CookieContainer = new CookieContainer(),
        UseProxy = false,
        SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
    })
    {
        BaseAddress = new Uri(url),
        Timeout = TimeSpan.FromMinutes(2),
    };

    public string Url => url;

    public async Task<byte[]> GetAsync(string path, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Host = host;
        using var response = await _http.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK
            ? await response.Content.ReadAsByteArrayAsync()
            : throw new InvalidOperationException($"{host}{path} answered {(int)response.StatusCode}.");
    }

    public static async Task<double> TimeAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Asks again and again until the page is there.</summary>
    public async Task WaitAsync(string path, string? host, TimeSpan patience)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await GetAsync(path, host);
                return;
            }
            catch (Exception exception) when (
                exception is HttpRequestException or InvalidOperationException && Stopwatch.GetElapsedTime(started) < patience)
            {
                await Task.Delay(5);
            }
        }
    }

    public async Task SignInAsync(string user, string password)
    {
        var form = await TokenAsync("/Login");
        using var answer = await _http.PostAsync("/Login", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["UserName"] = user,
            ["Password"] = password,
            ["__RequestVerificationToken"] = form,
        }));
        if (answer.StatusCode != HttpStatusCode.Redirect)
            throw new InvalidOperationException($"Signing in was answered with {(int)answer.StatusCode}.");

        _http.DefaultRequestHeaders.Add("RequestVerificationToken", await TokenAsync("/ChangePassword"));
    }

    /// <summary>What every clinic's administrator signs in with; the clinics are gone when the run ends.</summary>
    public static string Password { get; } = "Bench-1-" + Guid.NewGuid().ToString("N");

    public async Task CreateAsync(string name)
    {
        await PostAsync("api/tenants/create", new { Name = name, RequestUrlHost = Host(name), DatabaseProvider = "Sqlite", RecipeName = "clinic-site" });
        await PostAsync("api/tenants/setup", new
        {
            Name = name,
            SiteName = "A clinic",
            UserName = "admin",
            Email = "admin@example.com",
            Password,
            DatabaseProvider = "Sqlite",
            RecipeName = "clinic-site",
            SiteTimeZone = "America/New_York",
        });
    }

    public static string Host(string name) => $"{name}.localhost";

    private async Task PostAsync(string path, object body)
    {
        using var response = await _http.PostAsJsonAsync(path, body);
        if (!response.IsSuccessStatusCode)
            throw new InvalidOperationException(
                $"{path} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    private async Task<string> TokenAsync(string path)
    {
        var html = await _http.GetStringAsync(path);
        var input = Regex.Match(html, "<input[^>]*name=\"__RequestVerificationToken\"[^>]*>").Value;
        return Regex.Match(input, "value=\"([^\"]+)\"").Groups[1].Value is { Length: > 0 } token
            ? token
            : throw new InvalidOperationException($"{path} holds no form with a token.");
    }
}
