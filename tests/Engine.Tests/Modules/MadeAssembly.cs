using System.Reflection;
using System.Reflection.Emit;

namespace Engine.Tests.Modules;

/// <summary>An assembly as a module brings it, with no code but what it says of itself.</summary>
internal static class MadeAssembly
{
    public static Assembly Of(string name, params (Type Attribute, (string Property, object Value)[] Values)[] says)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName(name), typeof(object).Assembly);
        assembly.DefineDynamicModule(name);
        foreach (var (attribute, values) in says)
            assembly.SetCustomAttribute(Said(attribute, values));

        var file = new MemoryStream();
        assembly.Save(file);
        return Assembly.Load(file.ToArray());
    }

    private static CustomAttributeBuilder Said(Type attribute, (string Property, object Value)[] values)
    {
        // What has no property of that name is the constructor's.
        var given = values.Where(value => attribute.GetProperty(value.Property)?.CanWrite != true).Select(value => value.Value).ToArray();
        var set = values.Where(value => attribute.GetProperty(value.Property)?.CanWrite == true).ToArray();
        return new CustomAttributeBuilder(
            attribute.GetConstructor([.. given.Select(value => value.GetType())])!, given,
            [.. set.Select(value => attribute.GetProperty(value.Property)!)], [.. set.Select(value => value.Value)]);
    }
}
