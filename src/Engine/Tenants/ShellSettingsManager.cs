using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Environment.Shell.Models;

namespace OrchardCore.Environment.Shell;

/// <summary>Keeps the tenants in tenants.json, which other processes may write to as well.</summary>
internal sealed class ShellSettingsManager(TenantFolder folder, IConfiguration host) : IShellSettingsManager
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public (DateTime, long) Stamp => new FileInfo(folder.TenantsFile) is { Exists: true } file
        ? (file.LastWriteTimeUtc, file.Length)
        : default;

    public ShellSettings CreateDefaultSettings() => Create("", []);

    public async Task<IEnumerable<ShellSettings>> LoadSettingsAsync()
    {
        var tenants = (await ReadAsync())
            .Select(tenant => Create(tenant.Key, tenant.Value as JsonObject ?? [])).ToList();
        if (!tenants.Exists(tenant => tenant.IsDefaultShell()))
            tenants.Insert(0, Create(ShellSettings.DefaultShellName, []));

        return tenants;
    }

    public async Task<ShellSettings?> LoadSettingsAsync(string tenant) =>
        (await LoadSettingsAsync()).FirstOrDefault(settings => settings.Name == tenant);

    public async Task<IEnumerable<string>> LoadSettingsNamesAsync() =>
        (await LoadSettingsAsync()).Select(settings => settings.Name);

    public Task SaveSettingsAsync(ShellSettings settings)
    {
        if (TenantNames.Problem(settings.Name) is { } problem)
            throw new ArgumentException(problem, nameof(settings));

        return ChangeAsync(tenants => tenants[settings.Name] = new JsonObject
        {
            ["VersionId"] = settings.VersionId ??= Guid.NewGuid().ToString("N"),
            ["TenantId"] = settings.TenantId ??= Guid.NewGuid().ToString("N"),
            ["State"] = settings.State.ToString(),
            ["RequestUrlHost"] = settings.RequestUrlHost,
            ["RequestUrlPrefix"] = settings.RequestUrlPrefix,
        });
    }

    public Task RemoveSettingsAsync(ShellSettings settings) => ChangeAsync(tenants => tenants.Remove(settings.Name));

    private ShellSettings Create(string name, JsonObject values) => new(() => Configuration(name))
    {
        Name = name,
        VersionId = (string?)values["VersionId"],
        TenantId = (string?)values["TenantId"],
        RequestUrlHost = (string?)values["RequestUrlHost"],
        RequestUrlPrefix = (string?)values["RequestUrlPrefix"],
        State = Enum.TryParse<TenantState>((string?)values["State"], ignoreCase: true, out var state) ? state : default,
    };

    private ShellConfiguration Configuration(string name) => new(new ConfigurationBuilder()
        .AddConfiguration(host.GetSection("OrchardCore"))
        .AddConfiguration(host.GetSection("OrchardCore").GetSection(name))
        .AddJsonFile(Path.Combine(folder.Of(name), "appsettings.json"), optional: true)
        .Build());

    private async Task<JsonObject> ReadAsync()
    {
        if (!File.Exists(folder.TenantsFile))
            return [];

        var text = await File.ReadAllTextAsync(folder.TenantsFile);
        return JsonNode.Parse(text, documentOptions: Lenient) as JsonObject ??
            throw new InvalidDataException($"'{folder.TenantsFile}' does not hold a JSON object.");
    }

    // Readers see the old file or the new one, never a part; writers of other processes wait for each other.
    private async Task ChangeAsync(Action<JsonObject> change)
    {
        Directory.CreateDirectory(folder.Root);
        await using var turn = await LockAsync();
        var tenants = await ReadAsync();
        change(tenants);

        var draft = folder.TenantsFile + ".new";
        await File.WriteAllTextAsync(draft, tenants.ToJsonString(Indented));
        File.Move(draft, folder.TenantsFile, overwrite: true);
    }

    private async Task<FileStream> LockAsync()
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return new FileStream(
                    folder.TenantsFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (attempt < 200)
            {
                await Task.Delay(25);
            }
        }
    }
}
