using OrchardCore.Liquid;

namespace Engine.Tests.Liquid;

public sealed class TemplateErrorTests
{
    [Fact]
    public async Task A_template_that_cannot_be_read_says_where()
    {
        await using var site = new LiquidSite();

        var error = await Assert.ThrowsAsync<LiquidSyntaxException>(
            () => site.RenderAsync("<p>\n  {{ Model.Title | }}\n</p>"));

        Assert.StartsWith("Clinic.Theme/Views/Test.liquid(2,", error.Message);
        Assert.Contains("  {{ Model.Title | }}", error.Message);
    }

    [Fact]
    public async Task A_tag_that_nobody_knows_is_named()
    {
        await using var site = new LiquidSite();

        var error = await Assert.ThrowsAsync<LiquidSyntaxException>(() => site.RenderAsync("a\n\n{% sparkle %}"));

        Assert.Contains("sparkle", error.Message);
        Assert.StartsWith("Clinic.Theme/Views/Test.liquid(3,", error.Message);
    }

    [Fact]
    public async Task Arguments_without_a_comma_are_refused()
    {
        await using var site = new LiquidSite();

        var error = await Assert.ThrowsAsync<LiquidSyntaxException>(
            () => site.RenderAsync("{% shape \"Menu\" alias: \"x\" %}"));

        Assert.Contains("separated by commas", error.Message);
    }

    [Fact]
    public async Task A_tag_that_fails_says_its_file_and_line()
    {
        await using var site = new LiquidSite();

        var error = await Assert.ThrowsAsync<LiquidRenderException>(
            () => site.RenderAsync("a\nb\n{% resources type: \"Sound\" %}"));

        Assert.StartsWith("Clinic.Theme/Views/Test.liquid: line 3, {% resources %}:", error.Message);
        Assert.Contains("Stylesheet", error.Message);
    }

    [Fact]
    public async Task A_loop_without_end_is_stopped()
    {
        await using var site = new LiquidSite();

        await Assert.ThrowsAnyAsync<Exception>(() => site.ContentAsync(
            "{% for a in (1..2000) %}{% for b in (1..2000) %}{% assign x = b %}{% endfor %}{% endfor %}"));
    }

    [Fact]
    public async Task A_template_in_content_may_not_fill_the_memory()
    {
        await using var site = new LiquidSite();

        var error = await Assert.ThrowsAnyAsync<Exception>(() => site.ContentAsync(
            "{% for a in (1..300) %}" + new string('x', 10_000) + "{{ a }}{% endfor %}"));

        Assert.Contains("characters", error.ToString());
    }

    [Fact]
    public async Task A_shape_that_shows_itself_is_stopped()
    {
        await using var site = new LiquidSite();
        site.Templates["Loop"] = "{% shape \"Loop\" %}";

        await Assert.ThrowsAnyAsync<Exception>(() => site.RenderAsync("{% shape \"Loop\" %}"));
    }

    [Fact]
    public void A_template_is_checked_before_it_is_saved()
    {
        var liquid = new LiquidTemplateManager(null!, null!);

        Assert.True(liquid.Validate("{{ Model.Title }}", out var none));
        Assert.Empty(none);
        Assert.False(liquid.Validate("{% if %}", out var errors));
        Assert.NotEmpty(errors);
    }
}
