namespace OrchardCore.DisplayManagement.Shapes;

/// <summary>An object whose members are named when it is used.</summary>
public class Composite : DynamicObject
{
    protected readonly Dictionary<string, object?> _properties = [];

    public IDictionary<string, object?> Properties => _properties;

    public override bool TryGetMember(GetMemberBinder binder, out object? result) =>
        TryGetMemberImpl(binder.Name, out result);

    public override bool TrySetMember(SetMemberBinder binder, object? value) => TrySetMemberImpl(binder.Name, value);

    protected virtual bool TryGetMemberImpl(string name, out object? result)
    {
        _properties.TryGetValue(name, out result);
        return true;
    }

    protected virtual bool TrySetMemberImpl(string name, object? value)
    {
        _properties[name] = value;
        return true;
    }
}
