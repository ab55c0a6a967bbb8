using System.Text.Json.Nodes;
using OrchardCore.Scripting;

namespace Engine.Tests.Recipes;

public sealed class DirectiveTests
{
    [Theory]
    [InlineData("[js: 'a' + 'b']", "\"ab\"")]
    [InlineData("[js:1 + 1]", "2")]
    [InlineData("[js: 1 === 1]", "true")]
    [InlineData("[js: null]", "null")]
    [InlineData("[js: ({ a: [1, 'two'] })]", "{\"a\":[1,\"two\"]}")]
    [InlineData("[js: parameters('ClinicName')]", "\"Harbor Clinic\"")]
    [InlineData("[js: parameters('Nothing') || 'otherwise']", "\"otherwise\"")]
    [InlineData("[js: parameters('Clinic').hours[1]]", "\"9-5\"")]
    [InlineData("[js: configuration('Colours:Brand', '#000000')]", "\"#205060\"")]
    [InlineData("[js: configuration('Colours:Other', '#000000')]", "\"#000000\"")]
    [InlineData("[js: configuration('Colours:Other')]", "null")]
    [InlineData("[js: base64('aGVsbG8=')]", "\"hello\"")]
    [InlineData("[js: html('&lt;p&gt;')]", "\"\\u003Cp\\u003E\"")]
    [InlineData("[js: getUrlPrefix()]", "\"/harbor\"")]
    [InlineData("[js: getUrlPrefix('forms/contact')]", "\"/harbor/forms/contact\"")]
    [InlineData("[file:text('intro.txt')]", "\"From a file\"")]
    [InlineData("[not a directive]", "\"[not a directive]\"")]
    [InlineData("[1: first, 2: second]", "\"[1: first, 2: second]\"")]
    [InlineData("plain", "\"plain\"")]
    [InlineData("amid [js: 'a' + 'b'] text", "\"amid [js: \\u0027a\\u0027 \\u002B \\u0027b\\u0027] text\"")] // no expression as a whole
    [InlineData(" [js: 1]", "\" [js: 1]\"")]
    public async Task A_text_that_is_a_directive_becomes_what_it_answers(string text, string expected)
    {
        using var file = Recipe(text);
        file.Add("intro.txt", "From a file");
        file.Parameters["ClinicName"] = "Harbor Clinic";
        file.Parameters["Clinic"] = JsonNode.Parse("""{ "hours": ["8-4", "9-5"] }""")!;

        var value = await file.EvaluateAsync();

        Assert.Equal(expected, value);
    }

    [Fact]
    public async Task A_variable_is_evaluated_once_and_may_use_others()
    {
        using var file = new RecipeFile("""
            {
              "variables": { "id": "[js: uuid()]", "path": "[js: 'items/' + variables('id')]" },
              "steps": [ { "name": "x", "value": ["[js: variables('path')]", "[js: variables('id')]", "[js: variables('id')]"] } ]
            }
            """);

        var values = JsonNode.Parse(await file.EvaluateAsync())!.AsArray().Select(value => (string)value!).ToArray();

        Assert.Equal(26, values[1].Length);
        Assert.Equal(values[1], values[2]);
        Assert.Equal("items/" + values[1], values[0]);
    }

    [Theory]
    [InlineData("[js: while (true) { }]")]
    [InlineData("[js: (function f() { return f(); })()]")]
    [InlineData("[js: Array(100000000).fill('x').join('')]")]
    [InlineData("[js: System.IO.File.ReadAllText('/etc/hostname')]")]
    [InlineData("[js: variables('missing')]")]
    public async Task A_script_that_does_too_much_ends_and_the_error_names_its_place(string text)
    {
        using var file = Recipe(text);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(file.EvaluateAsync);

        Assert.Contains("test.recipe.json(3), step 1 'x'.value: [", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_that_is_made_of_itself_is_an_error()
    {
        using var file = new RecipeFile("""
            {
              "variables": { "a": "[js: variables('b')]", "b": "[js: variables('a')]" },
              "steps": [ { "name": "x", "value": "[js: variables('a')]" } ]
            }
            """);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(file.EvaluateAsync);

        Assert.Contains("made of itself", problem.Message, StringComparison.Ordinal);
    }

    private static RecipeFile Recipe(string value) => new(new JsonObject
    {
        ["name"] = "Test",
        ["steps"] = new JsonArray(new JsonObject { ["name"] = "x", ["value"] = value }),
    }.ToJsonString(new() { WriteIndented = true }).Replace("[\n    {", "[ {", StringComparison.Ordinal));
}
