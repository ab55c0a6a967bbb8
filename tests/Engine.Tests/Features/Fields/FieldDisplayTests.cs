using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Engine.Tests.Display;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.ContentManagement;
using OrchardCore.Taxonomies.Fields;
using OrchardCore.Taxonomies.ViewModels;

namespace Engine.Tests.Features.Fields;

/// <summary>Each field is shown with its name, and nothing that was typed becomes markup.</summary>
public sealed class FieldDisplayTests
{
    private const string Nasty = "\"'><script>alert(1)</script><b onclick=x>";
    private const string Views = "OrchardCore.ContentFields/Views/";

    [Fact]
    public async Task A_text_is_shown_with_its_name()
    {
        var field = new OneField<TextField>(displayName: "Opening hours");

        var html = await BuiltInTemplate.RenderAsync<DisplayTextFieldViewModel>(Views + "TextField.liquid", model =>
            (model.Field, model.Part, model.PartFieldDefinition) = (new() { Text = "9 to 5" }, field.Part, field.Definition));

        Assert.Equal("Opening hours", html.QuerySelector(".field .name")!.TextContent);
        Assert.Equal("9 to 5", html.QuerySelector(".field .value")!.TextContent);
        Assert.Contains("field-name-facts-value", html.QuerySelector(".field")!.ClassList);
    }

    [Fact]
    public async Task A_text_and_a_name_are_never_markup()
    {
        var field = new OneField<TextField>(displayName: Nasty);

        foreach (var file in (string[])["TextField.liquid", "TextField-Header.Display.liquid"])
        {
            var html = await BuiltInTemplate.RenderAsync<DisplayTextFieldViewModel>(Views + file, model =>
                (model.Field, model.Part, model.PartFieldDefinition) = (new() { Text = Nasty }, field.Part, field.Definition));

            Harmless(html);
            Assert.Contains(Nasty, html.Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_link_is_never_markup_and_never_a_script()
    {
        var field = new OneField<LinkField>(displayName: Nasty);
        Task<IHtmlDocument> Show(LinkField link) => BuiltInTemplate.RenderAsync<DisplayLinkFieldViewModel>(
            Views + "LinkField.liquid", model =>
                (model.Field, model.Part, model.PartFieldDefinition) = (link, field.Part, field.Definition));

        var nasty = await Show(new() { Url = "https://example.com/" + Nasty, Text = Nasty, Target = "_blank" });
        var script = await Show(new() { Url = "javascript:alert(1)", Text = "Click" });
        var own = await Show(new() { Url = "~/about", Text = "About" });

        Harmless(nasty);
        Assert.Equal("noopener", nasty.QuerySelector("a")!.GetAttribute("rel"));
        Assert.Empty(script.QuerySelectorAll("a"));
        Assert.Equal("/clinic/about", own.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Choices_users_and_tags_are_never_markup()
    {
        var field = new OneField<MultiTextField>(displayName: Nasty);
        var users = new UserPickerField();
        users.SetUserNames([Nasty]);
        var tags = new TaxonomyField();
        tags.SetTagNames([Nasty]);

        var choices = await BuiltInTemplate.RenderAsync<DisplayMultiTextFieldViewModel>(Views + "MultiTextField.liquid",
            model => (model.Values, model.Part, model.PartFieldDefinition) = ([Nasty, "plain"], field.Part, field.Definition));
        var names = await BuiltInTemplate.RenderAsync<DisplayUserPickerFieldUserNamesViewModel>(
            Views + "UserPickerField.liquid",
            model => (model.Field, model.Part, model.PartFieldDefinition) = (users, field.Part, field.Definition));
        var tagged = await BuiltInTemplate.RenderAsync<DisplayTaxonomyFieldTagsViewModel>(
            "OrchardCore.Taxonomies/Views/TaxonomyField-Tags.Display.liquid",
            model => (model.Field, model.Part, model.PartFieldDefinition) = (tags, field.Part, field.Definition));

        Assert.Equal($"{Nasty}, plain", choices.QuerySelector(".value")!.TextContent);
        Assert.Equal(Nasty, names.QuerySelector(".value")!.TextContent);
        Assert.Equal(Nasty, tagged.QuerySelector(".value")!.TextContent);
        Assert.All((IHtmlDocument[])[choices, names, tagged], Harmless);
    }

    [Fact]
    public async Task Numbers_dates_and_times_are_shown_to_be_read()
    {
        var field = new OneField<NumericField>();

        var number = await BuiltInTemplate.RenderAsync<DisplayNumericFieldViewModel>(Views + "NumericField.liquid",
            model => (model.Field, model.Part, model.PartFieldDefinition) = (new() { Value = 4.5m }, field.Part, field.Definition));
        var date = await BuiltInTemplate.RenderAsync<DisplayDateFieldViewModel>(Views + "DateField.liquid",
            model => (model.Field, model.Part, model.PartFieldDefinition) =
                (new() { Value = new DateTime(2026, 5, 4) }, field.Part, field.Definition));
        var time = await BuiltInTemplate.RenderAsync<DisplayTimeFieldViewModel>(Views + "TimeField.liquid",
            model => (model.Field, model.Part, model.PartFieldDefinition) =
                (new() { Value = new TimeSpan(9, 30, 0) }, field.Part, field.Definition));
        var yes = await BuiltInTemplate.RenderAsync<DisplayBooleanFieldViewModel>(Views + "BooleanField.liquid",
            model => (model.Field, model.Part, model.PartFieldDefinition) = (new() { Value = true }, field.Part, field.Definition));

        Assert.Equal(["4.5", "May 4, 2026", "09:30", "Yes"],
            ((IHtmlDocument[])[number, date, time, yes]).Select(html => html.QuerySelector(".value")!.TextContent.Trim()));
        Assert.Equal("2026-05-04", date.QuerySelector("time")!.GetAttribute("datetime"));
    }

    [Fact]
    public async Task A_moment_is_shown_in_local_time_and_marked_up_in_utc()
    {
        var field = new OneField<DateTimeField>();

        var html = await BuiltInTemplate.RenderAsync<DisplayDateTimeFieldViewModel>(Views + "DateTimeField.liquid", model =>
        {
            (model.Field, model.Part, model.PartFieldDefinition) =
                (new() { Value = new DateTime(2026, 5, 4, 8, 0, 0, DateTimeKind.Utc) }, field.Part, field.Definition);
            model.LocalDateTime = new DateTime(2026, 5, 4, 10, 0, 0);
        });

        Assert.Equal("2026-05-04T08:00:00Z", html.QuerySelector("time")!.GetAttribute("datetime"));
        Assert.Equal("May 4, 2026 10:00", html.QuerySelector("time")!.TextContent);
    }

    [Fact]
    public async Task A_video_is_framed_from_its_own_site_only()
    {
        var field = new OneField<YoutubeField>(displayName: Nasty);
        Task<IHtmlDocument> Show(string address) => BuiltInTemplate.RenderAsync<YoutubeFieldDisplayViewModel>(
            Views + "YoutubeField.liquid", model => (model.Field, model.Part, model.PartFieldDefinition) =
                (new() { RawAddress = address, EmbeddedAddress = address }, field.Part, field.Definition));

        var video = await Show("https://youtu.be/dQw4w9WgXcQ");
        var other = await Show("https://evil.example.com/embed/dQw4w9WgXcQ");

        Harmless(video);
        Assert.Equal("https://www.youtube.com/embed/dQw4w9WgXcQ", video.QuerySelector("iframe")!.GetAttribute("src"));
        Assert.Equal(Nasty, video.QuerySelector("iframe")!.GetAttribute("title"));
        Assert.Empty(other.QuerySelectorAll("iframe"));
    }

    [Fact]
    public async Task Picked_items_are_linked_by_their_names()
    {
        var field = new OneField<ContentPickerField>();
        var item = new ContentItem { ContentItemId = "knee", DisplayText = Nasty };

        var html = await BuiltInTemplate.RenderAsync<DisplayContentPickerFieldViewModel>(
            Views + "ContentPickerField.liquid",
            model => (model.Field, model.Part, model.PartFieldDefinition) =
                (new() { ContentItemIds = ["knee"] }, field.Part, field.Definition),
            services => services.AddSingleton(Fake.Of<IContentManager>(_ => Task.FromResult<IEnumerable<ContentItem>>([item]))));

        Harmless(html);
        Assert.Equal(Nasty, html.QuerySelector("li a")!.TextContent);
        Assert.Equal("/clinic/Contents/ContentItems/knee", html.QuerySelector("li a")!.GetAttribute("href"));
    }

    private static void Harmless(IHtmlDocument html)
    {
        Assert.Empty(html.QuerySelectorAll("script, b"));
        Assert.DoesNotContain(html.All, element => element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)));
    }
}
