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
