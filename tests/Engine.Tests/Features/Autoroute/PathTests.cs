using OrchardCore.Autoroute;
using OrchardCore.Autoroute.Models;

namespace Engine.Tests.Features.Autoroute;

public sealed class PathTests
{
    [Theory]
    [InlineData("about")]
    [InlineData("articles/what-is-ketamine")]
    [InlineData("sobre-nosotros_2")]
    [InlineData("über/uns")]
    public void A_path_may_hold_letters_digits_dashes_and_slashes(string path) => Assert.Empty(Problems(path));

    [Theory]
    [InlineData("a b")]
    [InlineData("a//b")]
    [InlineData("what?")]
    [InlineData("a%2fb")]
    [InlineData("a.html")]
    [InlineData("a\\b")]
    [InlineData("a\tb")]
    [InlineData("/")]
    [InlineData("admin")]
    [InlineData("Admin/settings")]
    [InlineData("api/articles")]
    [InlineData("login")]
    [InlineData("media/cat")]
    public void A_path_that_cannot_be_served_is_refused_and_named(string path) =>
        Assert.Equal(["Path"], Assert.Single(Problems(path)).MemberNames);

    [Fact]
    public void A_path_has_a_greatest_length() =>
        Assert.Contains("1024", Assert.Single(Problems(new string('a', 1025))).ErrorMessage, StringComparison.Ordinal);

    [Theory]
    [InlineData("  About us  ", "About-us")]
    [InlineData("blog//post?", "blog/post")]
    [InlineData("/a\n/b/", "a-/b")]
    public void What_a_pattern_gives_is_made_a_path(string rendered, string path) =>
        Assert.Equal(path, PathText.Clean(rendered));

    private static System.ComponentModel.DataAnnotations.ValidationResult[] Problems(string path) =>
        [.. new AutoroutePart { Path = path }.ValidatePathFieldValue(new Texts<AutoroutePart>())];
}
