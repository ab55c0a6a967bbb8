namespace OrchardCore.Environment.Shell;

/// <summary>
/// The one owner of what tenants there are and of who is awake.
/// <list type="bullet">
/// <item>What there are is a snapshot of tenants.json, replaced whole: a request reads it and waits for nobody.</item>
/// <item>Each has one life at a time (<see cref="TenantLife"/>), with the settings that the snapshot has of it: whoever asks
/// with yesterday's gets today's tenant. A change, a release or sleep ends it; the next who asks begins another.</item>
/// <item>Of two who change a tenant at once, the second is refused; a process that dies half-way has changed nothing.</item>
/// </list>
/// </summary>
internal sealed class ShellHost(
    ShellSettingsManager manager, ShellBuilder builder, EnabledFeatures features, EngineSettings engine,
    ILogger<ShellHost> logger) : IShellHost
{
    private static readonly TimeSpan Recheck = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, TenantLife> _lives = new(StringComparer.OrdinalIgnoreCase);
    private readonly SemaphoreSlim _loading = new(1);
    private TenantSnapshot? _snapshot;
    private (DateTime, long)? _damaged;
    private long _checked;

    public Task InitializeAsync() => _snapshot is null ? RefreshAsync() : Task.CompletedTask;

    /// <summary>The tenant that answers. Once a second, one of those who ask looks at tenants.json first.</summary>
    public async Task<(ShellSettings? Tenant, string Prefix)> MatchAsync(HostString host, PathString path)
    {
        var (now, before) = (System.Environment.TickCount64, Volatile.Read(ref _checked));
        if (now - before > Recheck.TotalMilliseconds && Interlocked.CompareExchange(ref _checked, now, before) == before)
            await RefreshAsync();

        return _snapshot!.Table.Match(host, path);
    }

    /// <summary>Whether anything is served under a host's name.</summary>
    public bool Serves(HostString host) => _snapshot?.Table.IsKnown(host) == true;

    public IEnumerable<ShellSettings> GetAllSettings() => _snapshot?.All ?? [];

    public bool TryGetSettings(string name, [NotNullWhen(true)] out ShellSettings? settings)
    {
        settings = _snapshot?.Find(name);
        return settings is not null;
    }

    public IEnumerable<ShellContext> ListShellContexts() =>
        _lives.Values.Where(life => !life.IsOver).Select(life => life.Awake).OfType<ShellContext>();

    public bool TryGetShellContext(string name, [NotNullWhen(true)] out ShellContext? shellContext)
    {
        shellContext = _lives.GetValueOrDefault(name) is { IsOver: false } life ? life.Awake : null;
        return shellContext is not null;
    }

    public async Task<ShellContext> GetOrCreateShellContextAsync(ShellSettings settings) =>
        await (await WakeAsync(settings)).BuiltAsync();

    public async Task<ShellScope> GetScopeAsync(ShellSettings settings)
    {
        while (true)
        {
            var life = await WakeAsync(settings);
            if (await life.Awake!.CreateScopeAsync() is { } scope)
                return scope;

            End(life);
        }
    }

    /// <summary>Puts the tenants to sleep that nobody has used for that long.</summary>
    public Task SleepAsync(TimeSpan idle) =>
        Task.WhenAll(ListShellContexts().ToArray().Select(context => SleepAsync(context, idle)));

    public async Task SleepAsync(ShellContext context, TimeSpan idle)
    {
        if (await context.TrySleepAsync(idle) &&
            _lives.TryGetValue(context.Settings.Name, out var life) && life.Awake == context)
            End(life);
    }

    public async Task UpdateShellSettingsAsync(ShellSettings settings)
    {
        var known = settings.VersionId;
        settings.VersionId = Guid.NewGuid().ToString("N");
        try
        {
            await manager.SaveSettingsAsync(settings, known);
        }
        catch
        {
            settings.VersionId = known;
            throw;
        }

        await ReleaseShellContextAsync(settings);
        await RefreshAsync(mustRead: true);
    }

    public async Task RemoveShellSettingsAsync(ShellSettings settings)
    {
        await manager.RemoveSettingsAsync(settings);
        await RefreshAsync(mustRead: true);
    }

    public async Task ReloadShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        await ReleaseShellContextAsync(settings, eventSource);
        await RefreshAsync();
    }

    public Task ReleaseShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        features.Forget(settings);
        return _lives.TryRemove(settings.Name, out var life) ? life.EndAsync() : Task.CompletedTask;
    }

    public async Task RemoveShellContextAsync(ShellSettings settings, bool eventSource = true)
    {
        await RemoveShellSettingsAsync(settings);
        await ReleaseShellContextAsync(settings, eventSource);
    }

    /// <summary>Looks at tenants.json again, where it has changed.</summary>
    public Task RefreshAsync() => RefreshAsync(mustRead: false);

    private async Task RefreshAsync(bool mustRead)
    {
        await _loading.WaitAsync();
        try
        {
            var stamp = manager.Stamp;
            if (mustRead || _snapshot is not { } known || (known.Stamp != stamp && _damaged != stamp))
                Replace(TenantSnapshot.Of(stamp, await manager.LoadSettingsAsync(), _snapshot, engine.Hosts));
        }
        catch (Exception exception) when (
            _snapshot is not null && exception is InvalidDataException or IOException or UnauthorizedAccessException)
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

    private void Replace(TenantSnapshot now)
    {
        var before = Interlocked.Exchange(ref _snapshot, now);
        foreach (var problem in now.Problems.Except(before?.Problems ?? []))
            logger.LogError("{Problem}", problem);

        // Nobody waits for the end of what is not his.
        foreach (var old in before?.Known ?? [])
        {
            if (now.Find(old.Name) != old)
                _ = ReleaseShellContextAsync(old);
        }
    }

    /// <summary>The life of the tenant that is of today, built.</summary>
    private async Task<TenantLife> WakeAsync(ShellSettings asked)
    {
        while (true)
        {
            var today = Today(asked);
            var life = _lives.GetOrAdd(today.Name, static (_, from) => new TenantLife(from.today, from.builder), (today, builder));
            if (life.Settings != today || life.IsOver)
            {
                End(life);
                continue;
            }

            try
            {
                if (life.Awake is null)
                    await life.BuiltAsync();

                return life;
            }
            catch
            {
                // A tenant that could not be built is tried anew by the next request.
                End(life);
                throw;
            }
        }
    }

    private ShellSettings Today(ShellSettings asked) =>
        _snapshot?.Find(asked.Name) ??
        (asked.VersionId is null ? asked : throw new InvalidOperationException($"There is no tenant '{asked.Name}' any more."));

    private void End(TenantLife life)
    {
        if (_lives.TryRemove(new(life.Settings.Name, life)))
            _ = life.EndAsync();
    }
}
