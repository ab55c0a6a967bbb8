using System.Reflection;

namespace Engine.Tests;

/// <summary>Names every public type and member of an assembly the way XML documentation does.</summary>
internal static class DocumentationIds
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance |
        BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Assembly assembly) => Named(assembly).Select(it => it.Id);

    /// <summary>The same, with what bears the name.</summary>
    public static IEnumerable<(string Id, MemberInfo Member)> Named(Assembly assembly) =>
        assembly.GetExportedTypes().SelectMany(type => Members(type).Prepend(("T:" + Name(type), type)));

    private static IEnumerable<(string Id, MemberInfo Member)> Members(Type type)
    {
        if (type.IsEnum || type.IsAssignableTo(typeof(Delegate)))
            yield break;

        foreach (var field in type.GetFields(Declared).Where(field => IsSeen(field.Attributes)))
            yield return ($"F:{Name(type)}.{field.Name}", field);
        foreach (var property in type.GetProperties(Declared).Where(IsSeen))
            yield return ($"P:{Name(type)}.{property.Name}{Parameters(property.GetIndexParameters())}", property);
        foreach (var constructor in type.GetConstructors(Declared).Where(IsSeen))
        {
            if (!constructor.IsStatic)
                yield return ($"M:{Name(type)}.#ctor{Parameters(constructor.GetParameters())}", constructor);
        }

        foreach (var method in type.GetMethods(Declared).Where(method => IsSeen(method) && !IsAccessor(method)))
            yield return (MethodId(type, method), method);
    }

    private static string MethodId(Type type, MethodInfo method)
    {
        var arity = method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";
        var result = method.Name is "op_Implicit" or "op_Explicit" ? "~" + Name(method.ReturnType) : "";
        return $"M:{Name(type)}.{method.Name}{arity}{Parameters(method.GetParameters())}{result}";
    }

    private static string Parameters(ParameterInfo[] parameters) => parameters.Length == 0
        ? ""
        : $"({string.Join(',', parameters.Select(parameter => Used(parameter.ParameterType)))})";

    // Used inside itself, an open generic type is given its own parameters.
    private static string Used(Type type) => type.IsByRef || type.IsArray || !type.IsGenericType
        ? type.HasElementType ? Used(type.GetElementType()!) + Name(type)[Name(type.GetElementType()!).Length..] : Name(type)
        : Closed(type, type.GetGenericArguments());

    public static string Name(Type type)
    {
        if (type.IsByRef)
            return Name(type.GetElementType()!) + "@";
        if (type.IsArray)
            return Name(type.GetElementType()!) + "[" + string.Join(',', Enumerable.Repeat("0:", type.GetArrayRank()).Skip(1)) + "]";
        if (type.IsGenericParameter)
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;

        var name = (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');
        return type.IsConstructedGenericType ? Closed(type, type.GenericTypeArguments) : name;
    }

    private static string Closed(Type type, Type[] used)
    {
        var name = type.GetGenericTypeDefinition().FullName!.Replace('+', '.');
        var arguments = new Queue<Type>(used);
        return string.Join('.', name.Split('.').Select(part =>
        {
            var tick = part.IndexOf('`', StringComparison.Ordinal);
            return tick < 0
                ? part
                : $"{part[..tick]}{{{string.Join(',', Enumerable.Range(0, int.Parse(part[(tick + 1)..], System.Globalization.CultureInfo.InvariantCulture)).Select(_ => Used(arguments.Dequeue())))}}}";
        }));
    }

    private static bool IsAccessor(MethodInfo method) =>
        method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal) || method.Name.Contains('<');

    private static bool IsSeen(PropertyInfo property) =>
        property.GetAccessors(nonPublic: true).Any(IsSeen) && !property.Name.Contains('.');

    private static bool IsSeen(MethodBase method) =>
        (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly) && !method.Name[1..].Contains('.');

    private static bool IsSeen(FieldAttributes attributes) => (attributes & FieldAttributes.FieldAccessMask)
        is FieldAttributes.Public or FieldAttributes.Family or FieldAttributes.FamORAssem;
}
