using System.Text.Json.Nodes;
using OrchardCore.AdminDashboard.ViewModels;
using OrchardCore.Alias.ViewModels;
using OrchardCore.Autoroute.ViewModels;
using OrchardCore.ContentFields.ViewModels;
using OrchardCore.Contents.ViewModels;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Flows.Models;
using OrchardCore.Flows.ViewModels;
using OrchardCore.Forms.Models;
using OrchardCore.Forms.ViewModels;
using OrchardCore.Html.ViewModels;
using OrchardCore.Layers.ViewModels;
using OrchardCore.Liquid.ViewModels;
using OrchardCore.Lists.ViewModels;
using OrchardCore.Markdown.ViewModels;
using OrchardCore.Media.ViewModels;
using OrchardCore.Menu.ViewModels;
using OrchardCore.Taxonomies.ViewModels;
using OrchardCore.Title.ViewModels;
using OrchardCore.Widgets.ViewModels;

namespace Engine.Tests.Features.Editors;

/// <summary>A template of Orchard's by its name, the view model it is written for, and content that it shows or edits.</summary>
internal sealed record Piece(string Template, Type Model, string Stored, string Settings = "{}")
{
    public bool IsEditor => Template.EndsWith(".Edit", StringComparison.Ordinal);

    /// <summary>The part, field or element: <c>TextField</c> of <c>TextField-Color.Edit</c>.</summary>
    public string Element => Template.Split('-', '.')[0] is "Form" ? "FormPart" : Template.Split('-', '.')[0];

    /// <summary>The editor or display mode: <c>Color</c> of <c>TextField-Color.Edit</c>.</summary>
    public string Variant => Template.Contains('-', StringComparison.Ordinal) ? Template.Split('-', '.')[1] : "";

    public string DisplayType => Template.EndsWith(".Summary", StringComparison.Ordinal) ? "Summary" : "Detail";

    public bool IsField => Element.EndsWith("Field", StringComparison.Ordinal);

    /// <summary>What no definition has: it is welded to an item.</summary>
    public bool IsWelded => Element is "FlowMetadata" or "LayerMetadata" or "TermPart";

    public string Type => "Of" + Template.Replace("-", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);

    /// <summary>The name of the part that the piece is, or is in.</summary>
    public string Part => IsField ? Type : Element;

    /// <summary>The same item before anything was typed.</summary>
    public JsonObject Blank => new()
    {
        ["ContentItemId"] = "kept0000000000000000000000",
        ["ContentType"] = Type,
        [Part] = IsField ? new JsonObject { ["Value"] = new JsonObject() } : new JsonObject(),
    };

    public JsonObject Item => new()
    {
        ["ContentItemId"] = "kept0000000000000000000000",
        ["ContentType"] = Type,
        ["DisplayText"] = "Kept",
        ["CreatedUtc"] = "2026-05-04T10:30:00Z",
        ["Owner"] = EditorSite.UserId,
        [Part] = IsField ? new JsonObject { ["Value"] = JsonNode.Parse(Stored) } : JsonNode.Parse(Stored),
    };
}

internal static class Pieces
{
    private const string Ids = "\"picked0000000000000000000000\"";
    private const string Terms = """{"TaxonomyContentItemId":"topics00000000000000000000","TermContentItemIds":["mind0000000000000000000000"]""";
    private const string OfTopics = """{"TaxonomyFieldSettings":{"TaxonomyContentItemId":"topics00000000000000000000"}}""";
    private const string Widget = """{"ContentItemId":"inner000000000000000000000","ContentType":"OfHtmlBodyPartEdit","HtmlBodyPart":{"Html":"<p>In</p>"}}""";
    private const string Users = """{"UserIds":["user0000000000000000000000"],"UserNames":["anna"]}""";

    public static readonly Piece[] All = [.. Editors().Concat(Displays())];

    public static Piece Of(string template) => All.Single(piece => piece.Template == template);

    public static TheoryData<string> EditorNames => [.. All.Where(piece => piece.IsEditor).Select(piece => piece.Template)];

    public static TheoryData<string> DisplayNames => [.. All.Where(piece => !piece.IsEditor).Select(piece => piece.Template)];

    private static IEnumerable<Piece> Editors() =>
    [
        Text("TextField.Edit"), Text("TextField-CodeMirror.Edit"), Text("TextField-Color.Edit", "#1a7f64"),
        Text("TextField-Email.Edit", "anna@example.com"), Text("TextField-IconPicker.Edit"), Text("TextField-Monaco.Edit"),
        Text("TextField-PredefinedList.Edit", "b", """{"TextFieldPredefinedListEditorSettings":{"Options":[{"Name":"A","Value":"a"},{"Name":"B","Value":"b"}]}}"""),
        Text("TextField-Tel.Edit"), Text("TextField-TextArea.Edit", "Two\\nlines"), Text("TextField-Url.Edit", "https://example.com"),
        .. ((string[])["", "-Range", "-Select", "-Slider", "-Spinner"]).Select(editor => new Piece(
            $"NumericField{editor}.Edit", typeof(EditNumericFieldViewModel), """{"Value":4}""", """{"NumericFieldSettings":{"Minimum":0,"Maximum":9}}""")),
        new("BooleanField.Edit", typeof(EditBooleanFieldViewModel), """{"Value":true}"""),
        new("BooleanField-Switch.Edit", typeof(EditBooleanFieldViewModel), """{"Value":true}"""),
        new("DateField.Edit", typeof(EditDateFieldViewModel), """{"Value":"2026-05-04T00:00:00"}"""),
        new("DateField-Localized.Edit", typeof(EditDateFieldViewModel), """{"Value":"2026-05-04T00:00:00"}"""),
        new("DateTimeField.Edit", typeof(EditDateTimeFieldViewModel), """{"Value":"2026-05-04T08:15:00Z"}"""),
        new("TimeField.Edit", typeof(EditTimeFieldViewModel), """{"Value":"09:30:00"}"""),
        new("LinkField.Edit", typeof(EditLinkFieldViewModel), """{"Url":"~/about","Text":"About","Target":"_blank"}"""),
        .. ((string[])["", "-CheckboxList", "-Picker"]).Select(editor => new Piece(
            $"MultiTextField{editor}.Edit", typeof(EditMultiTextFieldViewModel), """{"Values":["a","b"]}""",
            """{"MultiTextFieldSettings":{"Options":[{"Name":"A","Value":"a"},{"Name":"B","Value":"b"}]}}""")),
        new("YoutubeField.Edit", typeof(EditYoutubeFieldViewModel), """{"RawAddress":"https://youtu.be/dQw4w9WgXcQ","EmbeddedAddress":"https://www.youtube.com/embed/dQw4w9WgXcQ"}"""),
        new("ContentPickerField.Edit", typeof(EditContentPickerFieldViewModel), $$"""{"ContentItemIds":[{{Ids}}]}"""),
        new("UserPickerField.Edit", typeof(EditUserPickerFieldViewModel), Users),
        new("HtmlField.Edit", typeof(EditHtmlFieldViewModel), """{"Html":"<p>Kept</p>"}"""),
        new("HtmlField-Trumbowyg.Edit", typeof(EditHtmlFieldViewModel), """{"Html":"<p>Kept</p>"}"""),
        new("MarkdownField.Edit", typeof(EditMarkdownFieldViewModel), """{"Markdown":"**Kept**"}"""),
        new("MediaField.Edit", typeof(EditMediaFieldViewModel), """{"Paths":["kept.png"],"MediaTexts":["What is kept"]}"""),
        new("TaxonomyField.Edit", typeof(EditTaxonomyFieldViewModel), Terms + "}", OfTopics),
        new("TaxonomyField-Tags.Edit", typeof(EditTagTaxonomyFieldViewModel), Terms + ""","TagNames":["Mind"]}""", OfTopics),
        new("HtmlBodyPart.Edit", typeof(HtmlBodyPartViewModel), """{"Html":"<p>Kept</p>"}"""),
        new("HtmlBodyPart-Wysiwyg.Edit", typeof(HtmlBodyPartViewModel), """{"Html":"<p>Kept</p>"}"""),
        new("MarkdownBodyPart.Edit", typeof(MarkdownBodyPartViewModel), """{"Markdown":"**Kept**"}"""),
        new("MarkdownBodyPart-Wysiwyg.Edit", typeof(MarkdownBodyPartViewModel), """{"Markdown":"**Kept**"}"""),
        new("LiquidPart.Edit", typeof(LiquidPartViewModel), """{"Liquid":"{{ 1 | plus: 1 }}"}"""),
        new("TitlePart.Edit", typeof(TitlePartViewModel), """{"Title":"Kept"}"""),
        new("AliasPart.Edit", typeof(AliasPartViewModel), """{"Alias":"kept"}"""),
        new("AutoroutePart.Edit", typeof(AutoroutePartViewModel), """{"Path":"kept","Disabled":true,"Absolute":true,"RouteContainedItems":true,"SetHomepage":false}""",
            """{"AutoroutePartSettings":{"AllowCustomPath":true,"AllowUpdatePath":true,"ShowHomepageOption":true,"AllowDisabled":true,"AllowRouteContainedItems":true,"AllowAbsolutePath":true}}"""),
        new("CommonPart-Date.Edit", typeof(DateEditorViewModel), "{}", """{"CommonPartSettings":{"DisplayDateEditor":true}}"""),
        new("CommonPart-Owner.Edit", typeof(OwnerEditorViewModel), "{}", """{"CommonPartSettings":{"DisplayOwnerEditor":true}}"""),
        new("TaxonomyPart.Edit", typeof(TaxonomyPartEditViewModel), """{"TermContentType":"Topic","Terms":[]}"""),
        new("FlowPart.Edit", typeof(FlowPartEditViewModel), $$"""{"Widgets":[{{Widget}}]}"""),
        new("BagPart.Edit", typeof(BagPartEditViewModel), $$"""{"ContentItems":[{{Widget}}]}""", """{"BagPartSettings":{"ContainedContentTypes":["OfHtmlBodyPartEdit"]}}"""),
        new("WidgetsListPart.Edit", typeof(WidgetsListPartEditViewModel), "{\"Widgets\":{\"Aside\":[" + Widget + "]}}", """{"WidgetsListPartSettings":{"Zones":["Aside"]}}"""),
        new("MenuPart.Edit", typeof(MenuPartEditViewModel), "{}"),
        new("LinkMenuItemPart.Edit", typeof(LinkMenuItemPartEditViewModel), """{"Url":"~/about","Target":"_blank"}"""),
        new("HtmlMenuItemPart.Edit", typeof(HtmlMenuItemPartEditViewModel), """{"Url":"~/about","Target":"_blank","Html":"<b>Kept</b>"}"""),
        new("ContentMenuItemPart.Edit", typeof(ContentMenuItemPartEditViewModel), "{\"CheckContentPermissions\":true,\"SelectedContentItem\":{\"ContentItemIds\":[" + Ids + "]}}"),
        new("MenuItemPermissionPart.Edit", typeof(MenuItemPermissionViewModel), """{"PermissionNames":["ManageMenu","ViewContent"]}"""),
        new("FormPart.Fields.Edit", typeof(FormPartEditViewModel), """{"Action":"~/send","Method":"POST","EncType":"text/plain","WorkflowTypeId":"w","EnableAntiForgeryToken":true,"SaveFormLocation":true}"""),
        new("FormElementPart.Fields.Edit", typeof(FormElementPartEditViewModel), """{"Id":"kept"}"""),
        new("FormInputElementPart.Fields.Edit", typeof(FormInputElementPartEditViewModel), """{"Name":"Kept"}"""),
        new("FormElementLabelPart.Fields.Edit", typeof(FormElementLabelPartViewModel), """{"Label":"Kept","Option":"ScreenReaders"}"""),
        new("FormElementValidationPart.Fields.Edit", typeof(FormElementValidationPartViewModel), """{"Option":"Standard"}"""),
        new("LabelPart.Fields.Edit", typeof(LabelPartEditViewModel), """{"For":"kept"}"""),
        new("InputPart.Fields.Edit", typeof(InputPartEditViewModel), """{"Type":"email","DefaultValue":"a@b.example","Placeholder":"Kept"}"""),
        new("TextAreaPart.Fields.Edit", typeof(TextAreaPartEditViewModel), """{"DefaultValue":"Two\nlines","Placeholder":"Kept","Rows":7}"""),
        new("SelectPart.Fields.Edit", typeof(SelectPartEditViewModel), """{"Options":[{"Text":"A","Value":"a"},{"Text":"b","Value":"b"}],"DefaultValue":"b","Editor":"Radio"}"""),
        new("ButtonPart.Fields.Edit", typeof(ButtonPartEditViewModel), """{"Text":"Kept","Type":"reset"}"""),
        new("ValidationPart.Fields.Edit", typeof(ValidationPartEditViewModel), """{"For":"kept"}"""),
        new("ValidationSummaryPart.Fields.Edit", typeof(ValidationSummaryViewModel), """{"ModelOnly":true}"""),
        new("FlowMetadata.Edit", typeof(FlowMetadata), """{"Alignment":"Center","Size":66}"""),
        new("LayerMetadata.Edit", typeof(LayerMetadataEditViewModel), """{"RenderTitle":true,"Position":2.5,"Zone":"Aside","Layer":"Always"}"""),
        new("DashboardPart.Edit", typeof(DashboardPartViewModel), """{"Position":2.5,"Width":2,"Height":3}"""),
    ];

    private static IEnumerable<Piece> Displays() =>
    [
        new("TextField", typeof(DisplayTextFieldViewModel), """{"Text":"Kept"}"""),
        new("TextField-Header.Display", typeof(DisplayTextFieldViewModel), """{"Text":"Kept"}"""),
        new("NumericField", typeof(DisplayNumericFieldViewModel), """{"Value":4}"""),
        new("BooleanField", typeof(DisplayBooleanFieldViewModel), """{"Value":true}"""),
        new("DateField", typeof(DisplayDateFieldViewModel), """{"Value":"2026-05-04T00:00:00"}"""),
        new("DateTimeField", typeof(DisplayDateTimeFieldViewModel), """{"Value":"2026-05-04T08:15:00Z"}"""),
        new("TimeField", typeof(DisplayTimeFieldViewModel), """{"Value":"09:30:00"}"""),
        new("LinkField", typeof(DisplayLinkFieldViewModel), """{"Url":"~/about"}"""),
        new("MultiTextField", typeof(DisplayMultiTextFieldViewModel), """{"Values":["a"]}"""),
        new("YoutubeField", typeof(YoutubeFieldDisplayViewModel), """{"RawAddress":"https://youtu.be/dQw4w9WgXcQ"}"""),
        new("ContentPickerField", typeof(DisplayContentPickerFieldViewModel), $$"""{"ContentItemIds":[{{Ids}}]}"""),
        new("UserPickerField", typeof(DisplayUserPickerFieldViewModel), Users),
        new("UserPickerField-UserNames.Display", typeof(DisplayUserPickerFieldUserNamesViewModel), Users),
        new("HtmlField", typeof(DisplayHtmlFieldViewModel), """{"Html":"<p>Kept</p>"}"""),
        new("MarkdownField", typeof(MarkdownFieldViewModel), """{"Markdown":"**Kept**"}"""),
        new("MediaField", typeof(DisplayMediaFieldViewModel), """{"Paths":["kept.png"],"MediaTexts":["What is kept"]}"""),
        new("TaxonomyField", typeof(DisplayTaxonomyFieldViewModel), Terms + "}", OfTopics),
        new("TaxonomyField-Tags.Display", typeof(DisplayTaxonomyFieldTagsViewModel), Terms + ""","TagNames":["Mind"]}""", OfTopics),
        new("HtmlBodyPart", typeof(HtmlBodyPartViewModel), """{"Html":"<p>Kept</p>"}"""),
        new("MarkdownBodyPart", typeof(MarkdownBodyPartViewModel), """{"Markdown":"**Kept**"}"""),
        new("LiquidPart", typeof(LiquidPartViewModel), """{"Liquid":"Kept"}"""),
        new("TitlePart", typeof(TitlePartViewModel), """{"Title":"Kept"}"""),
        new("TitlePart.Summary", typeof(TitlePartViewModel), """{"Title":"Kept"}"""),
        new("TaxonomyPart", typeof(TaxonomyPartViewModel), """{"TermContentType":"Topic"}"""),
        new("TermPart", typeof(TermPartViewModel), """{"TaxonomyContentItemId":"topics00000000000000000000"}"""),
        new("ListPart", typeof(ListPartViewModel), "{}"),
        new("FlowPart", typeof(FlowPartViewModel), $$"""{"Widgets":[{{Widget}}]}"""),
        new("FlowPart.Empty", typeof(FlowPartViewModel), "{}"),
        new("BagPart", typeof(BagPartViewModel), $$"""{"ContentItems":[{{Widget}}]}"""),
        new("BagPart.Empty", typeof(BagPartViewModel), "{}"),
        new("Form.Wrapper", typeof(object), """{"Method":"POST"}"""),
        new("FormElementLabelPart", typeof(ShapeViewModel<FormElementLabelPart>), """{"Label":"Kept","Option":1}"""),
        new("FormElementValidationPart", typeof(ShapeViewModel<FormElementValidationPart>), """{"Option":1}"""),
        new("LabelPart", typeof(ShapeViewModel<LabelPart>), """{"For":"kept"}"""),
        new("InputPart", typeof(ShapeViewModel<InputPart>), "{}"),
        new("TextAreaPart", typeof(ShapeViewModel<TextAreaPart>), "{}"),
        new("SelectPart", typeof(ShapeViewModel<SelectPart>), "{}"),
        new("ButtonPart", typeof(ShapeViewModel<ButtonPart>), "{}"),
        new("ValidationPart", typeof(ShapeViewModel<ValidationPart>), """{"For":"kept"}"""),
        new("ValidationSummaryPart", typeof(ShapeViewModel<ValidationSummaryPart>), "{}"),
    ];

    private static Piece Text(string template, string text = "Kept", string settings = "{}") =>
        new(template, typeof(EditTextFieldViewModel), $$"""{"Text":"{{text}}"}""", settings);
}
