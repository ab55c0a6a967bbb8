namespace OrchardCore.Locking;

public interface ILock
{
    Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null);
    Task<bool> IsLockAcquiredAsync(string key);
    Task<(ILocker locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null);
}

public interface ILocker : IAsyncDisposable, IDisposable
{

}

public interface ILocalLock : ILock
{

}

/// <summary>Named locks of one tenant in this process. A lock that expires lets the next one in.</summary>
internal sealed class LocalLock : ILocalLock, IDistributedLock
{
    private readonly Dictionary<string, Turn> _turns = [];

    public async Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null) =>
        (await TryAcquireLockAsync(key, Timeout.InfiniteTimeSpan, expiration)).locker;

    public async Task<(ILocker locker, bool locked)> TryAcquireLockAsync(
        string key, TimeSpan timeout, TimeSpan? expiration = null)
    {
        var turn = Enter(key);
        var wait = timeout == TimeSpan.MaxValue ? Timeout.InfiniteTimeSpan : timeout;
        if (await turn.Semaphore.WaitAsync(wait))
            return (new Locker(this, key, turn, expiration), true);

        Leave(key, turn);
        return (NoLock.Instance, false);
    }

    public Task<bool> IsLockAcquiredAsync(string key)
    {
        lock (_turns)
            return Task.FromResult(_turns.TryGetValue(key, out var turn) && turn.Semaphore.CurrentCount == 0);
    }

    private Turn Enter(string key)
    {
        lock (_turns)
        {
            if (!_turns.TryGetValue(key, out var turn))
                _turns[key] = turn = new Turn();

            turn.Users++;
            return turn;
        }
    }

    private void Leave(string key, Turn turn)
    {
        lock (_turns)
        {
            if (--turn.Users == 0)
                _turns.Remove(key);
        }
    }

    private sealed class Turn
    {
        public readonly SemaphoreSlim Semaphore = new(1);
        public int Users;
    }

    private sealed class Locker : ILocker
    {
        private readonly LocalLock _owner;
        private readonly string _key;
        private readonly Turn _turn;
        private readonly Timer? _expiry;
        private int _released;

        public Locker(LocalLock owner, string key, Turn turn, TimeSpan? expiration)
        {
            (_owner, _key, _turn) = (owner, key, turn);
            if (expiration is { } time && time != TimeSpan.MaxValue)
                _expiry = new Timer(_ => Dispose(), null, time, Timeout.InfiniteTimeSpan);
        }

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _released, 1) == 1)
                return;

            _expiry?.Dispose();
            _turn.Semaphore.Release();
            _owner.Leave(_key, _turn);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    /// <summary>What is handed back where the lock was not had.</summary>
    private sealed class NoLock : ILocker
    {
        public static readonly NoLock Instance = new();

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
