using System.Reflection;
using Microsoft.AspNetCore.Razor.Hosting;
using OrchardCore.DisplayManagement;

namespace Engine.Tests.Features.Editors;

public sealed class ReplacedTemplateTests(EditorSite site) : IClassFixture<EditorSite>
{
    [Theory]
    [MemberData(nameof(Pieces.EditorNames), MemberType = typeof(Pieces))]
    public async Task A_theme_replaces_every_editor_by_its_name_in_orchard(string template)
    {
        var piece = Pieces.Of(template);

        var stock = await site.EditAsync("stock", piece);
        var themed = await site.EditAsync("themed", piece);

        Assert.NotEmpty(EditorSite.Controls(stock.Html));
        Assert.Contains(ThemeFiles.Marker(piece), themed.Html, StringComparison.Ordinal);
        Assert.Empty(EditorSite.Controls(themed.Html));
        Assert.Contains(All(themed.Shape), piece.Model.IsInstanceOfType);
    }

    [Theory]
    [MemberData(nameof(Pieces.DisplayNames), MemberType = typeof(Pieces))]
    public async Task A_theme_replaces_every_display_by_its_name_in_orchard(string template)
    {
        var piece = Pieces.Of(template);

        var stock = await site.DisplayAsync("stock", piece);
        var themed = await site.DisplayAsync("themed", piece);

        Assert.DoesNotContain("[replaced", stock.Html, StringComparison.Ordinal);
        Assert.Contains(ThemeFiles.Marker(piece), themed.Html, StringComparison.Ordinal);
        Assert.Contains(All(themed.Shape), piece.Model.IsInstanceOfType);
    }

    [Fact]
    public async Task A_theme_replaces_the_editor_of_the_zones()
    {
        var stock = await site.SettingsAsync("stock", "zones");
        var themed = await site.SettingsAsync("themed", "zones");

        Assert.Contains(EditorSite.Controls(stock), control => control.Item1.EndsWith("LayerSettings.Zones", StringComparison.Ordinal));
        Assert.Contains(ThemeFiles.Marker("LayerSettings.Edit"), themed, StringComparison.Ordinal);
    }

    /// <summary>Views as they are written for Orchard: with its view model and its tag helpers.</summary>
    [Theory]
    [InlineData("TextField.Edit", "Text", "Kept")]
    [InlineData("HtmlBodyPart.Edit", "Html", "<p>Kept</p>")]
    [InlineData("InputPart.Fields.Edit", "Placeholder", "Kept")]
    public async Task A_razor_view_written_for_orchard_edits_what_the_stock_one_does(string template, string property, string stored)
    {
        var piece = Pieces.Of(template);
        var (_, html) = await site.EditAsync("razor", piece);

        var control = Assert.Single(EditorSite.Controls(html));
        var (item, errors) = await site.PostAsync(piece.Blank, control);

        Assert.Contains("data-razor", html, StringComparison.Ordinal);
        Assert.Equal((piece.IsField ? $"{piece.Type}.Value.{property}" : $"{piece.Element}.{property}"), control.Item1);
        Assert.Empty(errors);
        Assert.Equal(stored, (piece.IsField ? item[piece.Part]!["Value"] : item[piece.Part])![property]!.ToString());
    }

    /// <summary>A template that is added is added to the table, or it is one of those that frame others.</summary>
    [Fact]
    public void Every_template_of_a_part_or_field_is_in_the_table()
    {
        string[] frames =
        [
            "Content.Edit", "Widget.Edit", "MenuItem.Edit", "CustomSettings.Edit", "ISite.Edit", "SiteSettings.Edit", "LayerSettings.Edit",
            "SecurityHeadersSettings.Edit", "DeploymentStep.Edit", "StockStep.Edit",
            "ListPart.ContainerId", "ListPartDetailAdmin", "ListPartNavigationAdmin", "ListPartSummaryAdmin",
        ];
        var engine = Assembly.Load("Engine");

        var names = new RazorCompiledItemLoader().LoadItems(engine).Select(item => item.Identifier)
            .Concat(engine.GetManifestResourceNames()).Where(path => path.Contains("/Views/", StringComparison.Ordinal))
            .Select(path => path.Split("/Views/")[1]).Where(path => !path.Contains('/', StringComparison.Ordinal))
            .Select(Path.GetFileNameWithoutExtension)
            .Where(name => name!.EndsWith(".Edit", StringComparison.Ordinal) || name.Split('-', '.')[0] is var element &&
                (element.EndsWith("Part", StringComparison.Ordinal) || element.EndsWith("Field", StringComparison.Ordinal)));

        Assert.Empty(names.Except(frames).Except(Pieces.All.Select(piece => piece.Template)));
    }

    private static HashSet<object> All(IShape shape)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        void Walk(IShape one)
        {
            if (!seen.Add(one))
                return;
            foreach (var inner in one.Items.Concat(one.Properties.Values).OfType<IShape>().ToArray())
                Walk(inner);
        }

        Walk(shape);
        return seen;
    }
}
