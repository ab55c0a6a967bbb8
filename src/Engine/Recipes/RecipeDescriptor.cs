namespace OrchardCore.Recipes.Models;

public class RecipeDescriptor
{
    public string Author { get; set; } = null!;
    public string BasePath { get; set; } = null!;
    public string[] Categories { get; set; } = [];
    public string Description { get; set; } = null!;
    public string DisplayName { get; set; } = null!;
    public DateTime? ExportUtc { get; set; }
    public IFileProvider FileProvider { get; set; } = null!;
    public bool IsSetupRecipe { get; set; }
    public string Name { get; set; } = null!;
    public IFileInfo RecipeFileInfo { get; set; } = null!;
    public bool RequireNewScope { get; set; }
    public string[] Tags { get; set; } = [];
    public string Version { get; set; } = null!;
    public string WebSite { get; set; } = null!;
}
