namespace OrchardCore.DisplayManagement.Templates;

/// <summary>
/// Reads the template files of one kind. One engine serves the whole process (registered with the host, not with
/// tenants); a file is read when first needed and kept.
/// </summary>
internal interface ITemplateEngine
{
    /// <summary>With the dot: <c>.liquid</c>.</summary>
    string Extension { get; }

    IShapeTemplate Open(ExtensionResource file);
}
