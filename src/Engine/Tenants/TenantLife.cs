namespace OrchardCore.Environment.Shell.Builders;

/// <summary>
/// One waking of a tenant, with the settings that it has then: built once for all who ask, ended once. It never comes
/// back; whoever comes too late begins the next one.
/// </summary>
internal sealed class TenantLife(ShellSettings settings, ShellBuilder builder)
{
    // On a thread of its own: whoever waits for a slow one lends it none.
    private readonly Lazy<Task<ShellContext>> _built = new(() => Task.Run(() => builder.BuildAsync(settings)));
    private volatile bool _isOver;

    public ShellSettings Settings => settings;

    public bool IsOver => _isOver || Awake is { Released: true };

    /// <summary>The tenant, where it has been built.</summary>
    public ShellContext? Awake =>
        _built is { IsValueCreated: true, Value.IsCompletedSuccessfully: true } ? _built.Value.Result : null;

    public async Task<ShellContext> BuiltAsync()
    {
        var context = await _built.Value;

        // It was ended before anybody had begun to build it.
        if (_isOver)
            await context.ReleaseAsync();

        return context;
    }

    public async Task EndAsync()
    {
        _isOver = true;
        if (!_built.IsValueCreated)
            return;

        // Where it could not be built, whoever asked for it has been told.
        await Task.WhenAny(_built.Value);
        if (Awake is { } context)
            await context.ReleaseAsync();
    }
}
