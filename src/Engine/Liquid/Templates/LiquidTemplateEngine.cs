namespace OrchardCore.Liquid;

/// <summary>Opens .liquid files of modules and themes.</summary>
internal sealed class LiquidTemplateEngine : ITemplateEngine
{
    public string Extension => ".liquid";

    public IShapeTemplate Open(ExtensionResource file) =>
        new LiquidShapeTemplate($"{file.Assembly.GetName().Name}/{file.Path}", file.ReadText);
}
