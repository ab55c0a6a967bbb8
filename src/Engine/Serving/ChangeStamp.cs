namespace OrchardCore.Modules;

/// <summary>
/// Changes whenever something of the tenant is committed. A new object each time: stamps of a tenant that has been
/// restarted are never taken for those before.
/// </summary>
internal sealed class ChangeStamp
{
    private volatile object _current = new();

    public object Current => _current;

    public void Change() => _current = new object();
}
