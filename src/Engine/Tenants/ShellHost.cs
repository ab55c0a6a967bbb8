namespace OrchardCore.Environment.Shell;

/// <summary>Knows every tenant, wakes it on its first request, and lets it go when it is released.</summary>
internal sealed class ShellHost(
    ShellSettingsManager manager, ShellBuilder builder, EnabledFeatures features, EngineSettings engine,
    ILogger<ShellHost> logger) : IShellHost
{
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Lazy<Task<ShellContext>>> _awake = [];
    private readonly SemaphoreSlim _loading = new(1);
    private Snapshot? _snapshot;
    private (DateTime, long)? _damaged;
    private long _checked;

    public Task InitializeAsync() => _snapshot is null ? RefreshAsync() : Task.CompletedTask;

    /// <summary>The tenant that answers; tenants.json is looked at again once a second.</summary>
    public async Task<(ShellSettings? Tenant, string Prefix)> MatchAsync(HostString host, PathString path)
    {
        if (System.Environment.TickCount64 - _checked > Recheck.TotalMilliseconds)
            await RefreshAsync();

        return _snapshot!.Table.Match(host, path);
    }

    /// <summary>Whether anything is served under a host's name.</summary>
    public bool Serves(HostString host) => _snapshot?.Table.IsKnown(host) == true;

    public IEnumerable<ShellSettings> GetAllSettings() =>
        _snapshot?.Tenants.Values ?? Enumerable.Empty<ShellSettings>();

    public bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings? settings)
    {
        settings = _snapshot?.Tenants.GetValueOrDefault(name);
        return settings is not null;
    }

    public IEnumerable<ShellContext> ListShellContexts() => _awake.Values.Select(Awake).OfType<ShellContext>();

    public bool TryGetShellContext(string name, [NotNullWhen(true)] out ShellContext? shellContext)
    {
        shellContext = _awake.TryGetValue(name, out var shell) ? Awake(shell) : null;
        return shellContext is not null;
    }

    public async Task<ShellContext> GetOrCreateShellContextAsync(ShellSettings settings)
    {
        var shell = _awake.GetOrAdd(settings.Name, _ => new(() => builder.BuildAsync(settings)));
        try
        {
            return await shell.Value;
        }
        catch
        {
            // A tenant that could not be built is tried anew by the next request.
            _awake.TryRemove(new(settings.Name, shell));
            throw;
        }
    }

    public async Task<ShellScope> GetScopeAsync(ShellSettings settings)
    {
        while (true)
        {
            var context = await GetOrCreateShellContextAsync(settings);
            if (await context.CreateScopeAsync() is { } scope)
                return scope;

            Forget(context);
        }
    }

    /// <summary>Puts the tenants to sleep that nobody has used for that long.</summary>
    public async Task SleepAsync(TimeSpan idle)
    {
        foreach (var context in ListShellContexts().ToArray())
            await SleepAsync(context, idle);
    }

    public async Task SleepAsync(ShellContext context, TimeSpan idle)
    {
        if (await context.TrySleepAsync(idle))
            Forget(context);
    }

    public async Task UpdateShellSettingsAsync(ShellSettings settings)
    {
        settings.VersionId = Guid.NewGuid().ToString("N");
        await manager.SaveSettingsAsync(settings);
        await RefreshAsync();
    }

    public async Task RemoveShellSettingsAsync(ShellSettings settings)
    {
        await manager.RemoveSettingsAsync(settings);
        await RefreshAsync();
    }

    public async Task ReloadShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        await ReleaseShellContextAsync(settings, eventSource);
        await RefreshAsync();
    }

    public async Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        features.Forget(settings);
        if (!_awake.TryRemove(settings.Name, out var shell) || !shell.IsValueCreated)
            return;

        // Where it could not be built, whoever asked for it has been told.
        await Task.WhenAny(shell.Value);
        if (Awake(shell) is { } context)
            await context.ReleaseAsync();
    }

    public async Task RemoveShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        await RemoveShellSettingsAsync(settings);
        await ReleaseShellContextAsync(settings, eventSource);
    }

    private static ShellContext? Awake(Lazy<Task<ShellContext>> shell) =>
        shell is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? shell.Value.Result : null;

    private void Forget(ShellContext context)
    {
        var name = context.Settings.Name;
        if (_awake.TryGetValue(name, out var shell) && Awake(shell) == context)
            _awake.TryRemove(new(name, shell));
    }

    /// <summary>Looks at tenants.json again, where it has changed.</summary>
    public async Task RefreshAsync()
    {
        await _loading.WaitAsync();
        try
        {
            var stamp = manager.Stamp;
            if (_snapshot is not { } known || (known.Stamp != stamp && _damaged != stamp))
                await ReplaceAsync(stamp);

            _checked = System.Environment.TickCount64;
        }
        catch (InvalidDataException exception) when (_snapshot is not null)
        {
            // Somebody's slip must not take all clinics off the net. Whoever changes tenants is told by the file's next reader.
            _damaged = manager.Stamp;
            logger.LogError(exception, "Tenants go on as they were before the file that lists them was damaged.");
        }
        finally
        {
            _loading.Release();
        }
    }

    private async Task ReplaceAsync((DateTime, long) stamp)
    {
        var tenants = (await manager.LoadSettingsAsync()).ToDictionary(tenant => tenant.Name);
        var before = _snapshot;
        _snapshot = new Snapshot(stamp, tenants, new ShellTable(tenants.Values, engine.Hosts));

        foreach (var old in before?.Tenants.Values ?? Enumerable.Empty<ShellSettings>())
        {
            if (!tenants.TryGetValue(old.Name, out var now) || now.VersionId != old.VersionId || now.State != old.State)
                await ReleaseShellContextAsync(old);
        }
    }

    private sealed record Snapshot((DateTime, long) Stamp, Dictionary<string, ShellSettings> Tenants, ShellTable Table);
}
