using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Notify;
using OrchardCore.Environment.Shell.Scope;
using OrchardCore.Modules;

namespace Engine.Tests.Serving;

/// <summary>The kinds of work that requests do, and the kinds of answers that they give.</summary>
internal static class LedgerWork
{
    /// <summary>What a piece of work waits for before it goes on, by its name.</summary>
    public static ConcurrentDictionary<string, TaskCompletionSource> Gates { get; } = [];

    /// <summary>The names whose deferred task has run.</summary>
    public static ConcurrentDictionary<string, bool> Deferred { get; } = [];

    public static async Task RunAsync(HttpContext http, string work, string name)
    {
        var isLate = http.Request.Query.ContainsKey("late");
        ShellScope.AddDeferredTask(_ => Task.FromResult(Deferred[name] = true));
        if (work is not ("before-the-end" or "read" or "after-the-start"))
            await (isLate ? LedgerSite.SaveTooLateAsync(http.RequestServices, name) : LedgerSite.SaveAsync(http.RequestServices, name));

        await (work switch
        {
            "text" => Results.Text("done").ExecuteAsync(http),
            "json" => Results.Json(new { done = true }).ExecuteAsync(http),
            "redirect" => Results.Redirect("/elsewhere").ExecuteAsync(http),
            "nothing" => Results.NoContent().ExecuteAsync(http),
            "unchanged" => Results.StatusCode(StatusCodes.Status304NotModified).ExecuteAsync(http),
            "missing" => Results.NotFound().ExecuteAsync(http),
            "unwritten" => Task.FromResult(Encoding.UTF8.GetBytes("done", http.Response.BodyWriter)),
            "started" => http.Response.StartAsync(),
            "completed" => http.Response.CompleteAsync(),
            "file" => http.Response.SendFileAsync(typeof(LedgerWork).Assembly.Location),
            "stream" => StreamAsync(http, name),
            "broken" => throw new FormatException("It broke after saving."),
            "failed" => Results.StatusCode(StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http),
            "handled" => HandleAsync(http),
            "notice" => NoticeAsync(http),
            "apology" => ApologiseAsync(http),
            "stubborn" => InsistAsync(http),
            "before-the-end" => BeforeTheEndAsync(http, name, isLate),
            "after-the-start" => AfterTheStartAsync(http, name, isLate),
            "read" => http.Response.WriteAsync($"{http.Features.Get<IHttpResponseBodyFeature>() is HeldAnswer}"),
            _ => throw new ArgumentException(work),
        });
    }

    /// <summary>One line, and the other when the test says so.</summary>
    private static async Task StreamAsync(HttpContext http, string name)
    {
        await http.Response.WriteAsync("first\n");
        await http.Response.Body.FlushAsync();
        await Gates.GetOrAdd(name, _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        await http.Response.WriteAsync("second\n");
    }

    /// <summary>As a middleware does that has an answer for every exception.</summary>
    private static Task HandleAsync(HttpContext http)
    {
        http.Features.Set<IExceptionHandlerFeature>(new ExceptionHandlerFeature { Error = new FormatException() });
        return http.Response.WriteAsync("sorry");
    }

    /// <summary>Has good news for the page that it sends the visitor to, in both ways that there are.</summary>
    private static async Task NoticeAsync(HttpContext http)
    {
        var services = http.RequestServices;
        await services.GetRequiredService<INotifier>().SuccessAsync(new LocalizedHtmlString("done", "It is done."));
        var news = services.GetRequiredService<ITempDataDictionaryFactory>().GetTempData(http);
        news["news"] = "It is done.";
        news.Save();
        http.Response.Redirect("elsewhere");
    }

    /// <summary>Has good news, and then only bad ones.</summary>
    private static async Task ApologiseAsync(HttpContext http)
    {
        var notifier = http.RequestServices.GetRequiredService<INotifier>();
        await notifier.SuccessAsync(new LocalizedHtmlString("done", "It is done."));
        await ShellScope.Current!.HandleExceptionAsync(new FormatException());
        if (http.Request.Query.ContainsKey("says"))
            await notifier.ErrorAsync(new LocalizedHtmlString("sorry", "It is not done."));

        http.Response.Redirect("elsewhere");
    }

    /// <summary>Keeps the failure to himself and says that all went well.</summary>
    private static async Task InsistAsync(HttpContext http)
    {
        try
        {
            await http.Response.WriteAsync("done");
        }
        catch (YesSql.ConcurrencyException)
        {
            await http.Response.WriteAsync("done all the same");
        }
    }

    private static Task BeforeTheEndAsync(HttpContext http, string name, bool isLate)
    {
        ShellScope.RegisterBeforeDispose(scope => isLate
            ? LedgerSite.SaveTooLateAsync(scope.ServiceProvider, name)
            : LedgerSite.SaveAsync(scope.ServiceProvider, name));
        return http.Response.WriteAsync("done");
    }

    private static async Task AfterTheStartAsync(HttpContext http, string name, bool isLate)
    {
        await http.Response.WriteAsync("began");
        await http.Response.Body.FlushAsync();
        await (isLate ? LedgerSite.SaveTooLateAsync(http.RequestServices, name) : LedgerSite.SaveAsync(http.RequestServices, name));
    }
}
