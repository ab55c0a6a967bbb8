using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement;

namespace Engine.Tests.Definitions;

public sealed class DefinitionBuilderTests
{
    [Fact]
    public void Settings_hold_only_what_is_set()
    {
        var type = new ContentTypeDefinitionBuilder().WithName("Page").WithDisplayName("A page")
            .Creatable().Draftable().Stereotype("Widget").Build();

        Assert.Equal("""{"ContentTypeSettings":{"Creatable":true,"Draftable":true,"Stereotype":"Widget"}}""",
            type.Settings.ToJsonString());
        Assert.True(type.StereotypeEquals("Widget"));
    }

    [Fact]
    public void Going_on_with_a_type_leaves_the_one_before_as_it_was()
    {
        var before = new ContentTypeDefinitionBuilder().WithName("Page").Draftable()
            .WithPart("TitlePart", part => part.WithPosition("0")).Build();

        var after = new ContentTypeDefinitionBuilder(before).Draftable(false)
            .WithPart("TitlePart", part => part.WithPosition("5")).WithPart("Services", "BagPart").Build();

        Assert.True(before.IsDraftable() && !after.IsDraftable());
        Assert.Equal("0", Position(before.Parts.Single()));
        Assert.Equal(["TitlePart", "Services"], after.Parts.Select(part => part.Name));
        Assert.Equal(("5", "BagPart"), (Position(after.Parts.First()), after.Parts.Last().PartDefinition.Name));
    }

    [Fact]
    public void A_part_used_under_another_name_is_named_if_it_is_reusable()
    {
        var bag = new ContentPartDefinitionBuilder().Named("BagPart").Attachable().Reusable().Build();
        var title = new ContentPartDefinitionBuilder().Named("TitlePart").Attachable().Build();

        var type = new ContentTypeDefinitionBuilder().WithName("Page")
            .WithPart("Services", bag, part => part.WithDisplayName("Our services"))
            .WithPart("TitlePart", title, part => { }).Build();

        Assert.Equal([true, false], type.Parts.Select(part => part.IsNamedPart()));
        Assert.Equal(["Our services", "TitlePart"], type.Parts.Select(part => part.DisplayName()));
    }

    [Fact]
    public void Fields_are_typed_placed_and_set()
    {
        var part = new ContentPartDefinitionBuilder().Named("Page")
            .WithField("Subtitle", field => field.OfType("TextField").WithDisplayName("Second title").WithPosition("1")
                .WithSettings(new HintSettings { Hint = "Short" }))
            .WithField<ImageField>("Image").Build();

        var (subtitle, image) = (part.Fields.First(), part.Fields.Last());
        Assert.Equal(("TextField", "ImageField"), (subtitle.FieldDefinition.Name, image.FieldDefinition.Name));
        Assert.Equal(("Second title", "Image"), (subtitle.DisplayName(), image.DisplayName()));
        Assert.Equal("Short", subtitle.GetSettings<HintSettings>().Hint);
        Assert.Same(part, subtitle.PartDefinition);
    }

    [Fact]
    public void A_field_without_a_type_is_refused_by_its_name()
    {
        var part = new ContentPartDefinitionBuilder().Named("Page");

        var error = Assert.Throws<ArgumentException>(() => part.WithField("Subtitle"));

        Assert.Contains("'Subtitle'", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1Page")]
    public void A_type_begins_with_a_letter(string name) =>
        Assert.Throws<ArgumentException>(() => new ContentTypeDefinitionBuilder().WithName(name).Build());

    private static string? Position(ContentTypePartDefinition part) =>
        part.GetSettings<ContentTypePartSettings>().Position;

    private sealed class HintSettings : FieldSettings;

    private sealed class ImageField : ContentField;
}
