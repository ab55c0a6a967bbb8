namespace OrchardCore.Locking.Distributed;

public interface IDistributedLock : ILock
{

}
