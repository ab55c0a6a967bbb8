namespace OrchardCore.Environment.Shell;

/// <summary>
/// Owns tenants.json, which other processes write to as well, and people. Who changes a tenant has its lock meanwhile and puts
/// a whole new file in the place of the old one: whoever is interrupted has changed nothing.
/// </summary>
internal sealed class ShellSettingsManager(TenantFolder folder, IConfiguration host, TenantRules rules) : IShellSettingsManager
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
    private static readonly JsonDocumentOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public (DateTime, long) Stamp => new FileInfo(folder.TenantsFile) is { Exists: true } file
        ? (file.LastWriteTimeUtc, file.Length)
        : default;

    public ShellSettings CreateDefaultSettings() => new(() => Configuration(""));

    /// <summary>All tenants; one whose entry can't be used is <see cref="TenantState.Invalid"/> and says why.</summary>
    public async Task<IEnumerable<ShellSettings>> LoadSettingsAsync()
    {
        var tenants = (await ReadAsync()).Entries().Select(Settings).ToList();
        if (!tenants.Exists(tenant => tenant.IsDefaultShell()))
            tenants.Insert(0, new(() => Configuration(ShellSettings.DefaultShellName)) { Name = ShellSettings.DefaultShellName });

        return tenants;
    }

    public async Task<ShellSettings?> LoadSettingsAsync(string tenant) => (await LoadSettingsAsync())
        .FirstOrDefault(settings => settings.Name.Equals(tenant, StringComparison.OrdinalIgnoreCase));

    public async Task<IEnumerable<string>> LoadSettingsNamesAsync() =>
        (await LoadSettingsAsync()).Select(settings => settings.Name).Distinct(StringComparer.OrdinalIgnoreCase);

    public Task SaveSettingsAsync(ShellSettings settings) => SaveSettingsAsync(settings, settings.VersionId);

    /// <summary>Saves what was changed of the tenant of that version; null for one that is new.</summary>
    public async Task SaveSettingsAsync(ShellSettings settings, string? known)
    {
        if (TenantNames.Problem(settings.Name) is { } problem)
            throw new ArgumentException(problem, nameof(settings));

        await ChangeAsync(async tenants =>
        {
            Check(settings, known, tenants);
            await SaveOwnAsync(settings);
            return tenants.With(settings.Name, new Dictionary<string, string?>
            {
                [nameof(settings.VersionId)] = settings.VersionId ??= Guid.NewGuid().ToString("N"),
                [nameof(settings.TenantId)] = settings.TenantId ??= Guid.NewGuid().ToString("N"),
                [nameof(settings.State)] = settings.State.ToString(),
                [nameof(settings.RequestUrlHost)] = settings.RequestUrlHost,
                [nameof(settings.RequestUrlPrefix)] = settings.RequestUrlPrefix,
            });
        });
    }

    public Task RemoveSettingsAsync(ShellSettings settings) =>
        ChangeAsync(tenants => Task.FromResult(tenants.Without(settings.Name)));

    /// <summary>Removes the tenant of that version, and what it keeps before its entry: nobody enables it meanwhile.</summary>
    public Task RemoveSettingsAsync(ShellSettings settings, Action removeData) => ChangeAsync(tenants =>
    {
        Check(settings, settings.VersionId, tenants);
        removeData();
        return Task.FromResult(tenants.Without(settings.Name));
    });

    private ShellSettings Settings(TenantEntry entry)
    {
        var problem = entry.Problem(folder.TenantsFile);
        return new ShellSettings(() => problem is null ? Configuration(entry.Name) : throw new InvalidDataException(problem))
        {
            Name = entry.Name,
            VersionId = entry.VersionId,
            TenantId = entry.TenantId,
            RequestUrlHost = entry.RequestUrlHost,
            RequestUrlPrefix = entry.RequestUrlPrefix,
            State = entry.State,
            Problem = problem,
        };
    }

    private ShellConfiguration Configuration(string name) => new(
        host.GetSection("OrchardCore"),
        host.GetSection("OrchardCore").GetSection(name),
        new ConfigurationBuilder().AddJsonFile(Path.Combine(folder.Of(name), "appsettings.json"), optional: true).Build());

    // Two who change a tenant at once would undo each other's change unseen.
    private void Check(ShellSettings settings, string? known, TenantsText tenants)
    {
        var entry = tenants.Entries().FirstOrDefault(entry => entry.Name.Equals(settings.Name, StringComparison.OrdinalIgnoreCase));
        if (entry?.Problem(folder.TenantsFile) is { } problem)
            throw new InvalidDataException($"{problem} Mend it before the tenant is changed.");

        if (entry is not null && entry.Name != settings.Name)
            throw new InvalidDataException($"There is a tenant '{entry.Name}': '{settings.Name}' differs from it by capitals only.");

        if (known != entry?.VersionId)
            throw new TenantConflictException(
                $"The tenant '{settings.Name}' was changed by somebody else meanwhile: nothing was saved. Look at it again, then change it.");

        CheckAddress(settings, entry, tenants);
    }

    // Who asked for the address looked before, but another may have taken it since. One that stays where it is may be saved.
    private void CheckAddress(ShellSettings settings, TenantEntry? entry, TenantsText tenants)
    {
        if (!settings.HasAddress || entry is not null &&
            (entry.RequestUrlHost, entry.RequestUrlPrefix) == (settings.RequestUrlHost, settings.RequestUrlPrefix))
            return;

        var problems = rules.AddressProblems(settings, tenants.Entries().Select(Settings)).Select(it => it.Problem).ToArray();
        if (problems.Length > 0)
            throw new TenantConflictException($"{string.Join(" ", problems)} Nothing was saved.");
    }

    private async Task<TenantsText> ReadAsync()
    {
        try
        {
            return new TenantsText(File.Exists(folder.TenantsFile) ? await File.ReadAllBytesAsync(folder.TenantsFile) : "{}\n"u8.ToArray());
        }
        catch (JsonException exception)
        {
            throw Damaged(folder.TenantsFile, exception);
        }
    }

    private static InvalidDataException Damaged(string path, JsonException exception) => new(
        $"'{path}', line {exception.LineNumber + 1}, can't be read: mend it, or bring back a copy. {exception.Message}", exception);

    private async Task SaveOwnAsync(ShellSettings settings)
    {
        var own = settings.OwnValues.ToArray();
        if (own.Length == 0)
            return;

        var path = Path.Combine(folder.Of(settings.Name), "appsettings.json");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var values = await ReadOwnAsync(path);
        foreach (var (key, value) in own)
            Set(values, key.Split(':'), value);

        await ReplaceAsync(path, Encoding.UTF8.GetBytes(values.ToJsonString(Indented)));
    }

    private static async Task<JsonObject> ReadOwnAsync(string path)
    {
        if (!File.Exists(path))
            return [];

        try
        {
            return JsonNode.Parse(await File.ReadAllTextAsync(path), documentOptions: Lenient) as JsonObject ??
                throw new JsonException("It does not hold a JSON object.", null, 0, 0);
        }
        catch (JsonException exception)
        {
            throw Damaged(path, exception);
        }
    }

    private static void Set(JsonObject values, string[] path, string? value)
    {
        foreach (var section in path[..^1])
            values = values[section] as JsonObject ?? (JsonObject)(values[section] = new JsonObject());

        values[path[^1]] = value;
    }

    private static async Task ReplaceAsync(string path, byte[] text)
    {
        var draft = path + ".new";
        await File.WriteAllBytesAsync(draft, text);
        File.Move(draft, path, overwrite: true);
    }

    // Readers see the old file or the new one, never a part; writers of other processes wait for each other.
    private async Task ChangeAsync(Func<TenantsText, Task<byte[]>> change)
    {
        Directory.CreateDirectory(folder.Root);
        await using var turn = await LockAsync();
        await ReplaceAsync(folder.TenantsFile, await change(await ReadAsync()));
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

/// <summary>Somebody else has changed or removed the tenant since it was read, or has taken its address.</summary>
internal sealed class TenantConflictException(string message) : InvalidOperationException(message);
