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

/// <summary>Gives each registered part its class; parts that exist as a definition only are plain ContentParts.</summary>
internal sealed class PartActivators(IOptions<ContentOptions> options) : ITypeActivatorFactory<ContentPart>
{
    private readonly ConcurrentDictionary<string, ITypeActivator<ContentPart>> _byName = new();

    public ITypeActivator<ContentPart> GetTypeActivator(string partName) => _byName.GetOrAdd(partName, name =>
        options.Value.ContentPartOptionsLookup.TryGetValue(name, out var option)
            ? new ElementActivator<ContentPart>(option.Type)
            : new ElementActivator<ContentPart>(typeof(ContentPart)));
}

/// <summary>Gives each registered field its class; unknown ones are plain ContentFields.</summary>
internal sealed class FieldActivators(IOptions<ContentOptions> options) : ITypeActivatorFactory<ContentField>
{
    private readonly ConcurrentDictionary<string, ITypeActivator<ContentField>> _byName = new();

    public ITypeActivator<ContentField> GetTypeActivator(string partName) => _byName.GetOrAdd(partName, name =>
        options.Value.ContentFieldOptionsLookup.TryGetValue(name, out var option)
            ? new ElementActivator<ContentField>(option.Type)
            : new ElementActivator<ContentField>(typeof(ContentField)));
}

internal sealed class ElementActivator<T>(Type type) : ITypeActivator<T>
{
    public Type Type => type;

    public T CreateInstance() => (T)Activator.CreateInstance(type)!;
}
