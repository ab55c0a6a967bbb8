namespace YesSql;

/// <summary>The name that documents of a type are stored under, instead of that of the type and its assembly.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class SimplifiedTypeNameAttribute(string name) : Attribute
{
    public string Name { get; set; } = name;
}
