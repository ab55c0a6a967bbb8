using System.Text.Json.Nodes;

namespace Bench;

/// <summary>The platform in a data folder of its own, started as often as needed; Release and Production.</summary>
internal sealed class Platform : IDisposable
{
    public const string Clinic = "harbor.localhost";

    private readonly string _certificate;

    public Platform() => _certificate = Certificate.In(Data);

    public string Data { get; } = Directory.CreateTempSubdirectory("bench-").FullName;

    public Child Start(params (string Name, string Value)[] environment) => Child.Start(
        (port, secure) => [Path.Combine(Folder, "Platform.Web.dll"), "--urls", $"http://127.0.0.1:{port};https://127.0.0.1:{secure}"],
        [
            ("ORCHARD_APP_DATA", Data), ("ASPNETCORE_ENVIRONMENT", "Production"), ("DOTNET_CONTENTROOT", Folder),
            ("Kestrel__Certificates__Default__Path", _certificate), .. environment,
        ]);

    /// <summary>Starts it and asks for the page until it is there.</summary>
    public async Task<(Child Host, double Milliseconds)> StartAsync(string page, params (string Name, string Value)[] environment)
    {
        var host = Start(environment);
        var time = await Site.TimeAsync(() => new Site(host.Url).WaitAsync(page, Clinic, TimeSpan.FromMinutes(3)));
        return (host, time);
    }

    /// <summary>The agency, signed in; the first start generated its password.</summary>
    public async Task<Site> SignInAsync(Child host)
    {
        var site = new Site(host.SecureUrl);
        var file = Path.Combine(Data, "Sites", "Default", "admin-password.txt");
        await site.SignInAsync("admin", File.ReadLines(file).First(line => line.Length > 0).Split(' ', ':')[^1]);
        return site;
    }

    /// <summary>Makes <paramref name="count"/> tenants known that have all that the demo clinic has; their databases are one file.</summary>
    public void Multiply(int count)
    {
        var file = Path.Combine(Data, "tenants.json");
        var tenants = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        var source = Path.Combine(Data, "Sites", "Harbor");
        for (var i = 1; i <= count; i++)
        {
            var entry = tenants["Harbor"]!.DeepClone();
            (entry["TenantId"], entry["VersionId"]) = ($"{Guid.NewGuid():N}", $"{Guid.NewGuid():N}");
            entry["RequestUrlHost"] = Site.Host($"known{i}");
            tenants[$"Known{i}"] = entry;

            var folder = Directory.CreateDirectory(Path.Combine(Data, "Sites", $"Known{i}")).FullName;
            File.Copy(Path.Combine(source, "appsettings.json"), Path.Combine(folder, "appsettings.json"));
            File.CreateSymbolicLink(Path.Combine(folder, "OrchardCore.db"), Path.Combine(source, "OrchardCore.db"));
        }

        File.WriteAllText(file, tenants.ToJsonString());
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);

    private static string Folder => Path.GetFullPath(
        AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}bench{Path.DirectorySeparatorChar}bin",
            string.Join(Path.DirectorySeparatorChar, "", "src", "Platform.Web", "bin"), StringComparison.Ordinal));
}
