using System.Net;
using Clinic.Consultations;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Routing;
using OrchardCore.Flows.Models;
using OrchardCore.Forms.Models;

namespace Clinic.Tests.Consultations;

/// <summary>Fields of a form that share their name come as one answer.</summary>
public sealed class ChoiceTests(ClinicSite site) : IClassFixture<ClinicSite>
{
    [Theory]
    [InlineData("evening", HttpStatusCode.Redirect)]
    [InlineData("", HttpStatusCode.Redirect)]
    [InlineData("midnight", HttpStatusCode.UnprocessableEntity)]
    public async Task One_of_several_radio_buttons_is_an_answer(string chosen, HttpStatusCode status)
    {
        await AddAsync("time", ("radio", "morning", false), ("radio", "evening", false));

        var answer = await SendAsync("time", chosen);

        Assert.Equal(status, answer.Status);
        if (chosen == "evening")
            Assert.Contains(await AnswersAsync(), it => it is { Name: "time", Label: "time", Value: "evening" });
    }

    [Fact]
    public async Task A_choice_that_one_of_its_radio_buttons_requires_is_needed()
    {
        await AddAsync("place", ("radio", "office", false), ("radio", "video", true));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await SendAsync("place", "")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync("place", "office")).Status);
    }

    [Fact]
    public async Task Check_boxes_and_texts_with_one_name_do_not_break_the_form()
    {
        await AddAsync("topics", ("checkbox", "sleep", false), ("checkbox", "mood", false), ("text", "", false));

        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync("topics", "sleep")).Status);
    }

    private async Task<Answer> SendAsync(string name, string value)
    {
        using var visitor = site.Open();
        var typed = new Dictionary<string, string>(ConsultationTests.Valid) { [name] = value };
        if (value.Length == 0)
            typed.Remove(name);

        return await visitor.SubmitAsync(await visitor.GetAsync("consultation"), "main form", typed);
    }

    private Task<IReadOnlyList<Clinic.Consultations.Answer>> AnswersAsync() => site.InTenantAsync(async services =>
    {
        var book = services.GetRequiredService<RequestBook>();
        return await book.ReadAsync((await book.PageAsync(1, 50)).MaxBy(request => request.ReceivedUtc)!, "tester");
    });

    // Those of the test before are replaced: the form is one for all tests.
    private Task AddAsync(string name, params (string Type, string Value, bool Required)[] fields) =>
        site.InTenantAsync(async services =>
        {
            var content = services.GetRequiredService<IContentManager>();
            var (_, entry) = await services.GetRequiredService<IAutorouteEntries>().TryGetEntryByPathAsync("/consultation");
            var page = (await content.GetAsync(entry!.ContentItemId, VersionOptions.DraftRequired))!;
            var flow = page.GetOrCreate<FlowPart>();
            var form = flow.Widgets.First(widget => widget.ContentType == "Form");
            var inner = form.GetOrCreate<FlowPart>();
            inner.Widgets.RemoveAll(widget => widget.DisplayText == "choice");
            foreach (var (type, value, required) in fields)
            {
                var input = await content.NewAsync("Input");
                input.DisplayText = "choice";
                input.Apply(new FormInputElementPart { Name = name });
                input.Apply(new FormElementLabelPart { Label = "Label of " + value });
                input.Apply(new InputPart { Type = type, DefaultValue = value });
                input.Apply(new ConsultationFieldPart { Required = required });
                inner.Widgets.Add(input);
            }

            form.Apply(inner);
            page.Apply(flow);
            await content.PublishAsync(page);
        });
}
