using System.Globalization;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;

namespace Engine.Tests.Features.Fields;

public sealed class FieldUpdateTests
{
    private const string Value = OneField<TextField>.Prefix + ".Value";
    private const string Text = OneField<TextField>.Prefix + ".Text";

    [Fact]
    public async Task A_text_is_stored_as_orchard_stores_it()
    {
        var field = new OneField<TextField>();

        await field.UpdateAsync(TextDriver(), PostedForm.Of(Text, "Open on Mondays"));

        Assert.Equal("""{"Text":"Open on Mondays"}""", field.Stored);
    }

    [Fact]
    public async Task A_missing_text_names_the_field_as_editors_know_it()
    {
        var field = new OneField<TextField>(new TextFieldSettings { Required = true });
        var form = PostedForm.Of(Text, "  ");

        await field.UpdateAsync(TextDriver(), form);

        Assert.Equal(["A value is required for Opening."], form.Errors(Text));
    }

    [Theory]
    [InlineData("Email", "not an address")]
    [InlineData("Url", "javascript:alert(1)")]
    [InlineData("Color", "teal")]
    public async Task A_text_is_held_to_its_editor(string editor, string typed)
    {
        var field = new OneField<TextField>(editor: editor);
        var form = PostedForm.Of(Text, typed);

        await field.UpdateAsync(TextDriver(), form);

        Assert.Contains("Opening", Assert.Single(form.Errors(Text)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_predefined_list_takes_its_own_values_only()
    {
        var settings = new TextFieldPredefinedListEditorSettings { Options = [new("One", "1"), new("Two")] };
        var field = new OneField<TextField>(settings, "PredefinedList");

        var known = PostedForm.Of(Text, "Two");
        await field.UpdateAsync(TextDriver(), known);
        var unknown = PostedForm.Of(Text, "3");
        await field.UpdateAsync(TextDriver(), unknown);

        Assert.Empty(known.Errors(Text));
        Assert.Single(unknown.Errors(Text));
    }

    [Theory]
    [InlineData("4.5", """{"Value":4.5}""")]
    [InlineData("7", """{"Value":7}""")]
    [InlineData("", """{"Value":null}""")]
    public async Task A_number_is_stored_as_a_number(string typed, string stored)
    {
        var field = new OneField<NumericField>(new NumericFieldSettings { Scale = 1 });

        await field.UpdateAsync(NumericDriver(), PostedForm.Of(Value, typed));

        Assert.Equal(stored, field.Stored);
    }

    [Theory]
    [InlineData("seven", "The value of Opening must be a number.")]
    [InlineData("0", "The value of Opening must be at least 1.")]
    [InlineData("11", "The value of Opening must be at most 10.")]
    [InlineData("2.25", "The value of Opening must be a whole number.")]
    public async Task A_number_is_held_to_its_settings(string typed, string error)
    {
        var field = new OneField<NumericField>(new NumericFieldSettings { Minimum = 1, Maximum = 10 });
        var form = PostedForm.Of(Value, typed);

        await field.UpdateAsync(NumericDriver(), form);

        Assert.Equal([error], form.Errors(Value));
        Assert.Equal(typed, form.ModelState[Value]!.AttemptedValue);
    }

    [Fact]
    public async Task A_date_and_a_time_are_stored_as_orchard_stores_them()
    {
        var date = new OneField<DateField>();
        var time = new OneField<TimeField>();

        await date.UpdateAsync(new DateFieldDisplayDriver(new Texts<DateFieldDisplayDriver>()),
            PostedForm.Of(Value, "2026-05-04"));
        await time.UpdateAsync(new TimeFieldDisplayDriver(new Texts<TimeFieldDisplayDriver>()),
            PostedForm.Of(Value, "09:30"));

        Assert.Equal("""{"Value":"2026-05-04T00:00:00"}""", date.Stored);
        Assert.Equal("""{"Value":"09:30:00"}""", time.Stored);
    }

    [Fact]
    public async Task What_is_no_date_is_said_in_the_words_of_the_editor_and_kept_as_typed()
    {
        var field = new OneField<DateField>(json: """{"Value":"2026-01-01T00:00:00"}""");
        var form = PostedForm.Of(Value, "next week");

        await field.UpdateAsync(
            new DateFieldDisplayDriver(new Texts<DateFieldDisplayDriver>()), form);

        Assert.Equal(["The value of Opening must be a date."], form.Errors(Value));
        Assert.Equal("next week", form.ModelState[Value]!.AttemptedValue);
        Assert.Equal(new DateTime(2026, 1, 1), field.Field.Value);
    }

    [Fact]
    public async Task A_moment_is_typed_in_local_time_and_stored_in_utc()
    {
        const string local = OneField<DateTimeField>.Prefix + ".LocalDateTime";
        var field = new OneField<DateTimeField>();

        await field.UpdateAsync(new DateTimeFieldDisplayDriver(new TwoHoursAhead(), new Texts<DateTimeFieldDisplayDriver>()), PostedForm.Of(local, "2026-05-04T10:00"));

        Assert.Equal("""{"Value":"2026-05-04T08:00:00Z"}""", field.Stored);
    }

    [Fact]
    public async Task Ticked_choices_are_stored_and_none_is_a_choice_too()
    {
        const string values = OneField<MultiTextField>.Prefix + ".Values";
        var settings = new MultiTextFieldSettings { Options = [new() { Name = "A", Value = "a" }, new() { Name = "B", Value = "b" }] };
        var field = new OneField<MultiTextField>(settings);
        var driver = new MultiTextFieldDisplayDriver(new Texts<MultiTextFieldDisplayDriver>());

        await field.UpdateAsync(driver, PostedForm.Of(values, "", "a", "b"));
        var ticked = field.Stored;
        await field.UpdateAsync(driver, PostedForm.Of(values, ""));

        Assert.Equal("""{"Values":["a","b"]}""", ticked);
        Assert.Equal("""{"Values":[]}""", field.Stored);
    }

    [Fact]
    public async Task A_link_is_stored_whole_and_must_not_run_a_script()
    {
        const string link = OneField<LinkField>.Prefix;
        var driver = new LinkFieldDisplayDriver(new Texts<LinkFieldDisplayDriver>());
        var field = new OneField<LinkField>();

        await field.UpdateAsync(driver, PostedForm.Of((link + ".Url", ["~/about"]), (link + ".Text", ["About us"])));
        var stored = field.Stored;
        var form = PostedForm.Of((link + ".Url", [" java\tscript:alert(1)"]), (link + ".Text", ["x"]));
        await field.UpdateAsync(driver, form);

        Assert.Equal("""{"Url":"~/about","Text":"About us","Target":null}""", Sorted(stored));
        Assert.Single(form.Errors(link + ".Url"));
    }

    [Fact]
    public async Task A_box_that_is_not_ticked_is_false()
    {
        var field = new OneField<BooleanField>(json: """{"Value":true}""");

        await field.UpdateAsync(new BooleanFieldDisplayDriver(new Texts<BooleanFieldDisplayDriver>()), PostedForm.Of(Value, "false"));
        var unticked = field.Stored;
        await field.UpdateAsync(new BooleanFieldDisplayDriver(new Texts<BooleanFieldDisplayDriver>()), PostedForm.Of(Value, "true", "false"));

        Assert.Equal("""{"Value":false}""", unticked);
        Assert.Equal("""{"Value":true}""", field.Stored);
    }

    [Fact]
    public async Task A_video_is_stored_with_the_address_that_shows_it()
    {
        const string raw = OneField<YoutubeField>.Prefix + ".RawAddress";
        var field = new OneField<YoutubeField>();
        var driver = new YoutubeFieldDisplayDriver(new Texts<YoutubeFieldDisplayDriver>());

        await field.UpdateAsync(driver, PostedForm.Of(raw, "https://youtu.be/dQw4w9WgXcQ"));
        var form = PostedForm.Of(raw, "https://example.com/watch?v=dQw4w9WgXcQ");
        var shown = field.Field.EmbeddedAddress;
        await field.UpdateAsync(driver, form);

        Assert.Equal("https://www.youtube.com/embed/dQw4w9WgXcQ", shown);
        Assert.Single(form.Errors(raw));
    }

    private static TextFieldDisplayDriver TextDriver() => new(new Texts<TextFieldDisplayDriver>());

    private static NumericFieldDisplayDriver NumericDriver() => new(new Texts<NumericFieldDisplayDriver>());

    private static string Sorted(string json)
    {
        var link = System.Text.Json.Nodes.JsonNode.Parse(json)!;
        return new System.Text.Json.Nodes.JsonObject
        {
            ["Url"] = link["Url"]?.DeepClone(), ["Text"] = link["Text"]?.DeepClone(), ["Target"] = link["Target"]?.DeepClone(),
        }.ToJsonString(System.Text.Json.JOptions.Default);
    }

    private sealed class TwoHoursAhead : ILocalClock
    {
        public Task<DateTimeOffset> ConvertToLocalAsync(DateTimeOffset dateTimeOffset) =>
            Task.FromResult(dateTimeOffset.ToOffset(TimeSpan.FromHours(2)));

        public Task<DateTime> ConvertToUtcAsync(DateTime dateTime) =>
            Task.FromResult(DateTime.SpecifyKind(dateTime.AddHours(-2), DateTimeKind.Utc));

        public Task<DateTimeOffset> GetLocalNowAsync() => throw new NotSupportedException();

        public Task<ITimeZone> GetLocalTimeZoneAsync() => throw new NotSupportedException();
    }
}
