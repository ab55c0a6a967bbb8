using Microsoft.Extensions.FileProviders;
using OrchardCore.Recipes.Services;

namespace Engine.Tests.Recipes;

/// <summary>A recipe takes files of its folder, and of the wwwroot beside that; nothing else.</summary>
public sealed class RecipeFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("files").FullName;

    public RecipeFilesTests()
    {
        foreach (var path in (string[])["Recipes/a.txt", "Recipes/in/b.txt", "wwwroot/img/c.txt", "App_Data/secret.txt", "wwwroots/d.txt", "top.txt"])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
            File.WriteAllText(Path.Combine(_folder, path), path);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.txt", true)]
    [InlineData("./in/b.txt", true)]
    [InlineData("in/../a.txt", true)]
    [InlineData("../wwwroot/img/c.txt", true)]
    [InlineData("..\\wwwroot\\img\\c.txt", true)]
    [InlineData("../App_Data/secret.txt", false)]
    [InlineData("../wwwroot/../App_Data/secret.txt", false)]
    [InlineData("../wwwroots/d.txt", false)]
    [InlineData("../top.txt", false)]
    [InlineData("../../../../../etc/passwd", false)]
    [InlineData("/etc/passwd", false)]
    public void A_path_is_followed_as_far_as_it_may(string path, bool found)
    {
        using var files = new PhysicalFileProvider(_folder);

        Assert.Equal(found, RecipeFiles.Find(files, "Recipes", path).Exists);
    }

    [Fact]
    public void A_recipe_that_came_by_itself_has_the_files_it_came_with()
    {
        using var files = new PhysicalFileProvider(Path.Combine(_folder, "Recipes"));

        Assert.True(RecipeFiles.Find(files, "", "in/b.txt").Exists);
        Assert.False(RecipeFiles.Find(files, "", "../wwwroot/img/c.txt").Exists);
    }
}
