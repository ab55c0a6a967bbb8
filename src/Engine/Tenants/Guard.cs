namespace OrchardCore.Environment.Shell;

/// <summary>Whose code runs, and what of it: "The background task 'X'", "The end of the scope".</summary>
internal readonly record struct ForeignCode(string What, string? Tenant = null, string? Feature = null);

/// <summary>
/// The one seam around code that is not the host's: start-ups, tasks, events, the end of services. What it throws is
/// logged once, however many seams it passes, and goes no further: whoever ran the code is told, and goes on without it.
/// </summary>
internal sealed class Guard(ILogger<Guard> logger)
{
    private readonly ConditionalWeakTable<Exception, object> _told = [];

    /// <summary>What <paramref name="work"/> threw, or null.</summary>
    public Exception? Run(ForeignCode code, Action work)
    {
        try
        {
            work();
            return null;
        }
        catch (Exception exception)
        {
            return Tell(code, exception);
        }
    }

    /// <summary>What <paramref name="work"/> threw, or null.</summary>
    /// <param name="ours">A cancellation is a failure like any other, such as a time-out, unless it came from here.</param>
    public async Task<Exception?> RunAsync(ForeignCode code, Func<Task> work, CancellationToken ours = default)
    {
        try
        {
            await work();
            return null;
        }
        catch (Exception exception)
        {
            return IsOurs(exception, ours) ? exception : Tell(code, exception);
        }
    }

    /// <summary>Leaves <paramref name="work"/> alone, and says so, where it has not ended within that time.</summary>
    public Task<Exception?> RunAsync(ForeignCode code, Func<Task> work, TimeSpan limit) => RunAsync(code, async () =>
    {
        var run = Task.Run(work);
        try
        {
            await run.WaitAsync(limit);
        }
        catch (TimeoutException exception) when (!run.IsCompleted)
        {
            throw new TimeoutException($"It has not ended within {limit} and is left alone.", exception);
        }
    });

    /// <summary>Notes a failure that somebody else has caught.</summary>
    public Exception Tell(ForeignCode code, Exception exception)
    {
        if (_told.TryAdd(exception, _told))
        {
            logger.LogError(exception, "{What} failed in the tenant '{Tenant}', feature '{Feature}': {Problem}",
                code.What, code.Tenant ?? "-", code.Feature ?? "-", exception.Message);
        }

        return exception;
    }

    /// <summary>Whether work has ended because it was told to.</summary>
    public static bool IsOurs(Exception exception, CancellationToken ours) =>
        exception is OperationCanceledException && ours.IsCancellationRequested;
}
