namespace OrchardCore.Modules;

/// <summary>The feature of the module that the class belongs to.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class FeatureAttribute(string featureName) : Attribute
{
    public string FeatureName { get; set; } = featureName;
}
