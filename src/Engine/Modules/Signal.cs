using System.Collections.Concurrent;
using Microsoft.Extensions.Primitives;
using OrchardCore.Modules;

namespace OrchardCore.Environment.Cache;

/// <summary>Tells those who hold a token of a key that what they keep under it is out of date.</summary>
internal sealed class Signal : ModularTenantEvents, ISignal
{
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _keys = [];

    public IChangeToken GetToken(string key) =>
        new CancellationChangeToken(_keys.GetOrAdd(key, static _ => new CancellationTokenSource()).Token);

    public Task SignalTokenAsync(string key)
    {
        // Not disposed: whoever got the source a moment ago may still ask it for its token.
        return _keys.TryRemove(key, out var source) ? source.CancelAsync() : Task.CompletedTask;
    }
}
