using OrchardCore.Environment.Shell.Configuration;

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

    public async Task SaveSettingsAsync(ShellSettings settings)
    {
        if (TenantNames.Problem(settings.Name) is { } problem)
            throw new ArgumentException(problem, nameof(settings));

        await SaveOwnAsync(settings);
        await ChangeAsync(tenants => tenants[settings.Name] = new JsonObject
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

    private Task<JsonObject> ReadAsync() => ReadAsync(folder.TenantsFile);

    private static async Task<JsonObject> ReadAsync(string path)
    {
        if (!File.Exists(path))
            return [];

        var text = await File.ReadAllTextAsync(path);
        try
        {
            return JsonNode.Parse(text, documentOptions: Lenient) as JsonObject ??
                throw new InvalidDataException($"'{path}' does not hold a JSON object: mend it, or bring back a copy.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"'{path}', line {exception.LineNumber + 1}, is no JSON: mend it, or bring back a copy. {exception.Message}", exception);
        }
    }

    private async Task SaveOwnAsync(ShellSettings settings)
    {
        var own = settings.OwnValues.ToArray();
        if (own.Length == 0)
            return;

        var path = Path.Combine(folder.Of(settings.Name), "appsettings.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var values = await ReadAsync(path);
        foreach (var (key, value) in own)
            Set(values, key.Split(':'), value);

        await ReplaceAsync(path, values);
    }

    private static void Set(JsonObject values, string[] path, string? value)
    {
        foreach (var section in path[..^1])
            values = values[section] as JsonObject ?? (JsonObject)(values[section] = new JsonObject());

        values[path[^1]] = value;
    }

    private static async Task ReplaceAsync(string path, JsonObject values)
    {
        var draft = path + ".new";
        await File.WriteAllTextAsync(draft, values.ToJsonString(Indented));
        File.Move(draft, path, overwrite: true);
    }

    // Readers see the old file or the new one, never a part; writers of other processes wait for each other.
    private async Task ChangeAsync(Action<JsonObject> change)
    {
        Directory.CreateDirectory(folder.Root);
        await using var turn = await LockAsync();
        var tenants = await ReadAsync();
        change(tenants);

        await ReplaceAsync(folder.TenantsFile, tenants);
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
