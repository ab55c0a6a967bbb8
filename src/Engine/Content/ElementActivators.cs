namespace OrchardCore.ContentManagement;

/// <summary>Finds the class of a part or field by its name.</summary>
public interface ITypeActivatorFactory<TInstance>
{
    ITypeActivator<TInstance> GetTypeActivator(string partName);
}

public interface ITypeActivator<TInstance>
{
    Type Type { get; }
    TInstance CreateInstance();
}

/// <summary>Gives each registered part or field its class; those that exist as a definition only are plain ones.</summary>
internal sealed class ElementActivators<T>(Func<string, Type?> find) : ITypeActivatorFactory<T>
{
    private readonly ConcurrentDictionary<string, ITypeActivator<T>> _byName = new();

    public ITypeActivator<T> GetTypeActivator(string partName) =>
        _byName.GetOrAdd(partName, name => new ElementActivator(find(name) ?? typeof(T)));

    private sealed class ElementActivator(Type type) : ITypeActivator<T>
    {
        public Type Type => type;

        public T CreateInstance() => (T)Activator.CreateInstance(type)!;
    }
}
