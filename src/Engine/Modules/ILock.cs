namespace OrchardCore.Locking;

public interface ILock
{
    Task<ILocker> AcquireLockAsync(string key, TimeSpan? expiration = null);
    Task<bool> IsLockAcquiredAsync(string key);
    Task<(ILocker locker, bool locked)> TryAcquireLockAsync(string key, TimeSpan timeout, TimeSpan? expiration = null);
}
