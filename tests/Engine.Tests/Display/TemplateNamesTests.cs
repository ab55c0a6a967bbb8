using OrchardCore.DisplayManagement.Templates;

namespace Engine.Tests.Display;

public sealed class TemplateNamesTests
{
    [Theory]
    [InlineData("Content-Article.liquid", "Content__Article")]
    [InlineData("Content-Article.Summary.liquid", "Content_Summary__Article")]
    [InlineData("Content-Slug-blog-my-post.Summary.liquid", "Content_Summary__Slug__blog__my__post")]
    [InlineData("HtmlBodyPart.Summary.liquid", "HtmlBodyPart_Summary")]
    [InlineData("LandingPage-Services.Summary.liquid", "LandingPage_Summary__Services")]
    [InlineData("TextField-TextArea.Edit.liquid", "TextField_Edit__TextArea")]
    [InlineData("LandingPage-TitlePart-CustomMode.Display.Summary.cshtml", "LandingPage_Summary__TitlePart__CustomMode_Display")]
    [InlineData("Widget-MythFact.cshtml", "Widget__MythFact")]
    [InlineData("Zone-Footer.liquid", "Zone__Footer")]
    [InlineData("Layout.liquid", "Layout")]
    [InlineData("Items/Foo.Edit.cshtml", "Foo_Edit")]
    [InlineData("Parts/Foo.cshtml", "Parts_Foo")]
    public void A_file_name_says_which_shape_it_is_for(string path, string shapeType) =>
        Assert.Equal(shapeType, TemplateNames.ShapeTypeOf(path));

    [Theory]
    [InlineData("Admin/Index.cshtml")] // A view of a controller.
    [InlineData("Shared/_Layout.cshtml")]
    [InlineData("_ViewImports.cshtml")]
    public void Views_of_controllers_are_no_templates(string path) => Assert.Null(TemplateNames.ShapeTypeOf(path));
}
