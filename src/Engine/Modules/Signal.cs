namespace OrchardCore.Environment.Cache;

public interface ISignal : IModularTenantEvents
{
    IChangeToken GetToken(string key);
    Task SignalTokenAsync(string key);
}

/// <summary>Tells those who hold a token of a key that what they keep under it is out of date.</summary>
internal sealed class Signal(TenantPages? pages = null) : ModularTenantEvents, ISignal
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _keys = [];

    public IChangeToken GetToken(string key) =>
        new CancellationChangeToken(_keys.GetOrAdd(key, static _ => new CancellationTokenSource()).Token);

    public Task SignalTokenAsync(string key)
    {
        // What goes out of date with the key has been read by pages unseen.
        pages?.ForgetAll();
        // Not disposed: whoever got the source a moment ago may still ask it for its token.
        return _keys.TryRemove(key, out var source) ? source.CancelAsync() : Task.CompletedTask;
    }
}
