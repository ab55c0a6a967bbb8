namespace Engine.Tests.Recipes;

public sealed class RecipeFormatTests
{
    private const string Commented = """
        {
          "name": "Clinic", "DisplayName": "A clinic", "issetuprecipe": true, // as it comes
          "Variables": { "now": "[js: 1]", },
          /* steps */
          "Steps": [
            { "name": "feature", "enable": [] },

            {
              "Name": "Settings" },
          ],
        }
        """;

    [Fact]
    public async Task Comments_trailing_commas_and_any_case_of_the_keys_are_read()
    {
        using var file = new RecipeFile(Commented);

        var descriptor = await file.DescribeAsync();
        var recipe = await file.ReadAsync();

        Assert.Equal(("Clinic", "A clinic", true), (descriptor.Name, descriptor.DisplayName, descriptor.IsSetupRecipe));
        Assert.Equal(["feature", "Settings"], recipe.Steps.Select(step => step.Name));
        Assert.Single(recipe.Variables);
    }

    [Fact]
    public async Task A_step_knows_the_line_that_it_starts_at()
    {
        using var file = new RecipeFile(Commented);

        var recipe = await file.ReadAsync();

        Assert.Equal([6, 8], recipe.Steps.Select(step => step.Line));
        Assert.EndsWith("test.recipe.json(8), step 2 'Settings'", recipe.Where(recipe.Steps[1]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recipe_that_is_no_json_names_the_file_and_the_line()
    {
        using var file = new RecipeFile("{\n  \"name\": \"Broken\",\n  \"steps\": [ { ] }\n}");

        var problem = await Assert.ThrowsAsync<InvalidDataException>(file.DescribeAsync);

        Assert.Contains("test.recipe.json(3,", problem.Message, StringComparison.Ordinal);
    }
}
