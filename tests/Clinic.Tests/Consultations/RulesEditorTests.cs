using System.Net;
using Clinic.Consultations;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Routing;

namespace Clinic.Tests.Consultations;

/// <summary>The rules of a form's fields in the dashboard, and who may be given the inbox.</summary>
public sealed class RulesEditorTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    private const string Form = "main form[method=post]:has([name='TitlePart.Title'])";

    [Fact]
    public async Task Rules_that_an_editor_changes_hold_for_the_next_visitor()
    {
        using var admin = await site.SignInAsync();
        var editor = await OpenAsync(admin);
        var (required, least, most) = (Named(editor, "phone", "Required"), Named(editor, "phone", "MinLength"), Named(editor, "phone", "MaxLength"));

        var saved = await admin.SubmitAsync(editor, Form, new() { [required] = "true", [least] = "9", [most] = "17" }, "button[name='submit.Publish']");

        Assert.Equal(HttpStatusCode.Redirect, saved.Status);
        Assert.Equal("9", (await OpenAsync(admin)).One($"[name='{least}']").GetAttribute("value"));
        using var visitor = site.Open();
        var phone = (await visitor.GetAsync("consultation")).One("main form [name=phone]");
        Assert.Equal(("17", true), (phone.GetAttribute("maxlength"), phone.HasAttribute("required")));
    }

    [Theory]
    [InlineData("9", "5")]
    [InlineData("-1", "5")]
    [InlineData("", "0")]
    public async Task Lengths_that_no_answer_can_have_are_refused_and_kept_to_be_mended(string least, string most)
    {
        using var admin = await site.SignInAsync();
        var editor = await OpenAsync(admin);
        var (from, to) = (Named(editor, "message", "MinLength"), Named(editor, "message", "MaxLength"));

        var answer = await admin.SubmitAsync(editor, Form, new() { [from] = least, [to] = most }, "button[name='submit.Publish']");

        Assert.NotEqual(HttpStatusCode.Redirect, answer.Status);
        Assert.Contains("the shortest not above the longest", answer.Text, StringComparison.Ordinal);
        Assert.Equal(most, answer.One($"[name='{to}']").GetAttribute("value"));
    }

    [Fact]
    public async Task Every_kind_of_field_has_rules_and_they_say_what_they_are() => await site.InTenantAsync(async services =>
    {
        var definitions = services.GetRequiredService<IContentDefinitionManager>();
        foreach (var type in (string[])["Input", "TextArea", "Select"])
            Assert.Contains((await definitions.GetTypeDefinitionAsync(type))!.Parts, part => part.Name == nameof(ConsultationFieldPart));
    });

    [Fact]
    public async Task An_administrator_sees_the_inbox_among_what_a_role_may_be_given()
    {
        using var admin = await site.SignInAsync();

        var page = await admin.GetAsync("Admin/Roles/Edit/Editor");

        foreach (var name in (string[])["ReadConsultationRequests", "ManageConsultationRequests"])
            Assert.NotNull(page.Page.QuerySelector($"input[name=granted][value={name}]"));
    }

    private async Task<Answer> OpenAsync(Browser admin)
    {
        var id = await site.InTenantAsync(async services =>
            (await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/consultation")).Item2!.ContentItemId);
        return await admin.GetAsync($"Admin/Contents/ContentItems/{id}/Edit");
    }

    /// <summary>The name of a rule's field in the editor of the widget that asks for <paramref name="field"/>.</summary>
    private static string Named(Answer editor, string field, string rule)
    {
        var asks = editor.Page.QuerySelectorAll("[name$='FormInputElementPart.Name']").Single(input => input.GetAttribute("value") == field);
        return asks.GetAttribute("name")!.Replace("FormInputElementPart.Name", "ConsultationFieldPart." + rule, StringComparison.Ordinal);
    }
}
