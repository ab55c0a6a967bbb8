using System.Net;
using System.Text.Json.Nodes;
using Clinic.Consultations;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Flows.Models;

namespace Clinic.Tests.Consultations;

/// <summary>Each form of a page is sent by itself, shows its own errors alone, and works wherever a widget may stand.</summary>
public sealed class TwoFormsTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    private const string Forms = "form[action$='/consultations']";

    [Theory]
    [InlineData(0, "phone", "555 555 0101")]
    [InlineData(1, "question", "Is there parking?")]
    public async Task Each_of_two_forms_can_be_sent(int which, string field, string value)
    {
        var path = await PublishAsync(Form("callback", "phone"), Form("write", "question"));
        using var visitor = site.Open();

        var answer = await SendAsync(visitor, await visitor.GetAsync(path), which, new() { ["name"] = "Pat", [field] = value });

        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        Assert.Equal(["name", field], (await LatestAsync()).Select(it => it.Name));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task An_error_is_shown_in_the_form_that_was_sent_and_nowhere_else(int which)
    {
        var path = await PublishAsync(Form("top", "question"), Form("top", "question"));
        using var visitor = site.Open();

        var answer = await SendAsync(visitor, await visitor.GetAsync(path), which, new() { ["name"] = "", ["question"] = "Typed" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var forms = answer.Page.QuerySelectorAll("main " + Forms);
        Assert.Equal(2, forms.Length);
        Assert.All(forms, (form, at) =>
        {
            Assert.Equal(at == which ? 1 : 0, form.QuerySelectorAll("[aria-invalid=true], .validation-summary").Length / 2);
            Assert.Equal(at == which ? "Typed" : null, form.QuerySelector("[name=question]")!.GetAttribute("value"));
        });
        var ids = answer.Page.QuerySelectorAll("[id]").Select(element => element.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
        foreach (var form in forms)
        {
            foreach (var label in form.QuerySelectorAll("label[for]"))
                Assert.NotNull(form.QuerySelector($"[id='{label.GetAttribute("for")}']"));
        }

        Assert.NotNull(forms[which].QuerySelector(forms[which].QuerySelector(".validation-summary a")!.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("FlowPart")]
    [InlineData("BagPart")]
    [InlineData("Extras")] // A bag of another name.
    public async Task A_form_works_in_whatever_holds_it(string part)
    {
        var form = Form("deep", "question");
        var path = await PublishAsync(part, part == "FlowPart"
            ? [Widget("Section", ("FlowPart", new JsonObject { ["Widgets"] = new JsonArray(form) }))]
            : [form]);
        using var visitor = site.Open();
        var page = await visitor.GetAsync(path);

        var wrong = await SendAsync(visitor, page, 0, new() { ["name"] = "" });
        var right = await SendAsync(visitor, wrong, 0, new() { ["name"] = "Pat", ["question"] = "Deep" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (wrong.Status, right.Status));
        Assert.Contains(await LatestAsync(), it => it.Value == "Deep");
    }

    [Fact]
    public async Task A_form_in_a_layer_works_on_pages_that_are_not_its_own()
    {
        var form = Form("footer", "question");
        form["LayerMetadata"] = new JsonObject { ["Layer"] = "Always", ["Zone"] = "Footer", ["RenderTitle"] = false };
        await ImportAsync(form);
        using var visitor = site.Open();
        var page = await visitor.GetAsync("");
        Assert.NotNull(page.Page.QuerySelector(Forms));

        var wrong = await SendAsync(visitor, page, 0, new() { ["name"] = "" });
        var right = await SendAsync(visitor, wrong, 0, new() { ["name"] = "Pat", ["question"] = "From below" });

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Redirect), (wrong.Status, right.Status));
        Assert.Contains(await LatestAsync(), it => it.Value == "From below");
    }

    [Fact]
    public async Task A_form_that_is_not_published_takes_nothing()
    {
        var path = await PublishAsync(Form("gone", "question"));
        using var visitor = site.Open();
        var page = await visitor.GetAsync(path);
        await site.InTenantAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            await content.UnpublishAsync((await content.GetAsync(path, VersionOptions.Latest))!);
        });

        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(visitor, page, 0, new() { ["name"] = "Pat" })).Status);
    }

    private static Task<Answer> SendAsync(Browser visitor, Answer page, int which, Dictionary<string, string> typed)
    {
        page.Page.QuerySelectorAll(Forms)[which].SetAttribute("data-sent", "");
        return visitor.SubmitAsync(page, "form[data-sent]", typed);
    }

    private Task<string> PublishAsync(params JsonObject[] widgets) => PublishAsync("FlowPart", widgets);

    /// <summary>A page with the widgets in that part; its path is its id.</summary>
    private async Task<string> PublishAsync(string part, params JsonObject[] widgets)
    {
        await site.InTenantAsync(async services =>
        {
            var definitions = services.GetRequiredService<IContentDefinitionManager>();
            await definitions.AlterTypeDefinitionAsync("Section", type => type.Stereotype("Widget").WithPart("FlowPart"));
            await definitions.AlterTypeDefinitionAsync("AskPage", type => type
                .WithPart("TitlePart").WithPart("AutoroutePart").WithPart("FlowPart").WithPart("BagPart").WithPart("Extras", "BagPart"));
        });
        var page = Item("AskPage");
        var id = page["ContentItemId"]!.ToString();
        page["TitlePart"] = new JsonObject { ["Title"] = id };
        page["AutoroutePart"] = new JsonObject { ["Path"] = id };
        page[part] = new JsonObject { [part == "FlowPart" ? "Widgets" : "ContentItems"] = new JsonArray([.. widgets]) };
        await ImportAsync(page);
        return id;
    }

    private Task ImportAsync(JsonObject item) => site.InTenantAsync(services =>
        services.GetRequiredService<IContentManager>().ImportAsync([item.ToObject<ContentItem>()!]));

    private static JsonObject Form(string id, string field) => Widget("Form",
        ("FormElementPart", new JsonObject { ["Id"] = id }),
        ("FormPart", new JsonObject { ["Action"] = "~/consultations", ["Method"] = "POST", ["EnableAntiForgeryToken"] = true }),
        ("FlowPart", new JsonObject
        {
            ["Widgets"] = new JsonArray(Widget("ValidationSummary"), Input("name", required: true), Input(field, required: false)),
        }));

    private static JsonObject Input(string name, bool required) => Widget("Input",
        ("FormInputElementPart", new JsonObject { ["Name"] = name }),
        ("FormElementPart", new JsonObject { ["Id"] = name }),
        ("FormElementLabelPart", new JsonObject { ["Label"] = "The " + name, ["Option"] = 1 }),
        ("FormElementValidationPart", new JsonObject { ["Option"] = 1 }),
        ("InputPart", new JsonObject { ["Type"] = "text" }),
        (nameof(ConsultationFieldPart), new JsonObject { ["Required"] = required }));

    private static JsonObject Widget(string type, params (string Name, JsonObject Part)[] parts)
    {
        var widget = Item(type);
        foreach (var (name, part) in parts)
            widget[name] = part;

        return widget;
    }

    private static JsonObject Item(string type) => new()
    {
        ["ContentItemId"] = Guid.NewGuid().ToString("N")[..26], ["ContentType"] = type, ["Latest"] = true, ["Published"] = true,
    };

    private Task<IReadOnlyList<Clinic.Consultations.Answer>> LatestAsync() => site.InTenantAsync(async services =>
    {
        var book = services.GetRequiredService<RequestBook>();
        return await book.ReadAsync((await book.PageAsync(1, 1)).Single(), "tester");
    });
}
