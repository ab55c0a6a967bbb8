using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentTypes.RecipeSteps;
using OrchardCore.Environment.Extensions;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;

namespace Engine.Tests.Definitions;

public sealed class DefinitionStepTests
{
    private readonly RememberedDefinitions _remembered = new();
    private readonly ContentOptions _options = new();

    [Fact]
    public async Task The_types_and_parts_of_a_recipe_are_defined()
    {
        var recipe = Samples.Read("orchard-recipes", "blog.recipe.json");
        var step = JNode.Parse(recipe)!["steps"]!.AsArray().OfType<JsonObject>()
            .Single(step => step["name"]!.ToString() == "ContentDefinition");
        var definitions = _remembered.Scope();

        await RunAsync(new ContentDefinitionStep(definitions, Check(definitions)), step);

        var types = (await definitions.ListTypeDefinitionsAsync()).Select(type => type.Name).ToArray();
        var article = await definitions.GetTypeDefinitionAsync("Article");
        Assert.Equal(step["ContentTypes"]!.AsArray().Count, types.Length);
        Assert.Contains("BlogPost", types);
        Assert.True(article!.IsCreatable());
        Assert.Contains("TitlePart", article!.Parts.Select(part => part.Name));
    }

    [Fact]
    public async Task A_step_goes_on_with_what_is_defined_and_a_replacing_one_does_not()
    {
        var definitions = _remembered.Scope();
        await definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("TitlePart"));
        var step = JNode.Parse("""
            { "ContentTypes": [ { "Name": "Page", "DisplayName": "Seite", "Settings": {}, "ContentTypePartDefinitionRecords":
                [ { "PartName": "HtmlBodyPart", "Name": "HtmlBodyPart", "Settings": {} } ] } ] }
            """)!;

        await RunAsync(new ContentDefinitionStep(definitions, Check(definitions)), step.DeepClone().AsObject());
        var merged = await definitions.GetTypeDefinitionAsync("Page");

        await RunAsync(new ReplaceContentDefinitionStep(definitions, Check(definitions)), step.AsObject());
        var replaced = await definitions.GetTypeDefinitionAsync("Page");

        Assert.Equal(["TitlePart", "HtmlBodyPart"], merged!.Parts.Select(part => part.Name));
        Assert.Equal(["HtmlBodyPart"], replaced!.Parts.Select(part => part.Name));
        Assert.Equal("Seite", replaced.DisplayName);
    }

    [Fact]
    public async Task Definitions_are_removed_by_name()
    {
        var definitions = _remembered.Scope();
        await definitions.AlterTypeDefinitionAsync("Page", type => type.WithPart("Extra"));

        await RunAsync(new DeleteContentDefinitionStep(definitions), JNode.Parse("""{ "ContentTypes": ["Page"] }""")!.AsObject());

        Assert.Empty(await definitions.ListTypeDefinitionsAsync());
    }

    [Fact]
    public async Task Settings_that_can_not_be_read_are_all_named_before_anything_is_changed()
    {
        var definitions = _remembered.Scope();
        var context = new RecipeCheckContext
        {
            Name = "ContentDefinition",
            RecipeDescriptor = new RecipeDescriptor(),
            Step = JNode.Parse("""
                { "ContentTypes": [ { "Name": "Page", "Settings": { "ContentTypeSettings": { "Creatable": "often" } },
                    "ContentTypePartDefinitionRecords": [
                      { "PartName": "Page", "Name": "Page", "Settings": { "TitlePartSettings": { "Options": "Never" } } },
                      { "PartName": "Page", "Name": "Fine", "Settings": { "TitlePartSettings": { "options": "generateddisabled" }, "OursSettings": { "Any": {} } } } ] } ],
                  "ContentParts": [ { "Name": "Page", "ContentPartFieldDefinitionRecords": [
                    { "Name": "Ref", "FieldName": "ColorField", "Settings": {
                      "LinkFieldSettings": { "LinkTextMode": "Nowhere" }, "NumericFieldSettings": { "Scale": "2" }, "MediaFieldSettings": { "Multiple": "[js: true]" } } } ] } ] }
                """)!.AsObject(),
        };
        _options.Field(typeof(Content.ColorField));

        await new ContentDefinitionStep(definitions, Check(definitions)).CheckAsync(context);

        Assert.Equal(3, context.Problems.Count);
        Assert.All(["'LinkFieldSettings.LinkTextMode' of 'Page.Ref'", "'ContentTypeSettings.Creatable' of 'Page'", "'TitlePartSettings.Options' of 'Page.Page'"],
            part => Assert.Contains(context.Problems, problem => problem.StartsWith(part, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_unknown_part_and_field_is_named_before_anything_is_changed()
    {
        _options.Part(typeof(Content.PricePart));
        _options.Field(typeof(Content.ColorField));
        var definitions = _remembered.Scope();
        var context = new RecipeCheckContext
        {
            Name = "contentdefinition",
            RecipeDescriptor = new RecipeDescriptor(),
            Step = JNode.Parse("""
                {
                  "contentTypes": [ { "Name": "Page", "ContentTypePartDefinitionRecords": [
                    { "PartName": "Page" }, { "PartName": "PricePart" }, { "PartName": "Extra" }, { "PartName": "NopePart" } ] } ],
                  "ContentParts": [
                    { "Name": "Extra", "ContentPartFieldDefinitionRecords": [ { "Name": "Color", "FieldName": "ColorField" } ] },
                    { "Name": "Page", "ContentPartFieldDefinitionRecords": [ { "Name": "Clip", "FieldName": "FilmField" } ] } ]
                }
                """)!.AsObject(),
        };

        await new ContentDefinitionStep(definitions, Check(definitions)).CheckAsync(context);

        Assert.Collection(context.Problems,
            problem => Assert.Contains("'FilmField'", problem, StringComparison.Ordinal),
            problem => Assert.Contains("'NopePart'", problem, StringComparison.Ordinal));
        Assert.Equal(0, _remembered.Saves);
    }

    private DefinitionCheck Check(IContentDefinitionManager definitions) => new(
        Options.Create(_options), definitions, new(BuiltInFeatures.Assemble(), []), new([]));

    private static async Task RunAsync(NamedRecipeStepHandler handler, JsonObject step)
    {
        var name = handler.GetType().Name.Replace("Step", "", StringComparison.Ordinal);
        var context = new RecipeExecutionContext { Name = name, Step = step };
        await ((IRecipeStepHandler)handler).ExecuteAsync(context);
        Assert.Empty(context.Errors);
    }
}
