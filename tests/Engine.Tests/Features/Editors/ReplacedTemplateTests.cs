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

    /// <summary>A template that is added is added to the table, or it is one of those that frame others.</summary>
    [Fact]
    public void Every_template_of_a_part_or_field_is_in_the_table()
    {
        string[] frames =
        [
            "Content.Edit", "Widget.Edit", "MenuItem.Edit", "CustomSettings.Edit", "ISite.Edit", "SiteSettings.Edit", "LayerSettings.Edit",
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
