using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Modules;

/// <summary>
/// What an action threw is seen here before any filter turns it into an answer: whatever that answer is, what the action wanted
/// stored is not.
/// </summary>
internal sealed class FailedActions : IAsyncExceptionFilter, IOrderedFilter
{
    public int Order => int.MaxValue;

    public Task OnExceptionAsync(ExceptionContext context) =>
        ShellScope.Current?.HandleExceptionAsync(context.Exception) ?? Task.CompletedTask;
}
