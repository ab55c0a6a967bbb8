namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>
/// The seam around code that is not the engine's: drivers, handlers, templates. What it throws is logged once for a
/// tenant and the page goes on without; in Development it is thrown on, to be seen.
/// </summary>
internal sealed class Guarded(ILogger<Guarded> logger, IHostEnvironment environment, ShellSettings tenant, IHttpContextAccessor http)
{
    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);
    private readonly bool _rethrow = environment.IsDevelopment();

    /// <summary>Notes what was thrown by <paramref name="what"/>; says whether to go on without it.</summary>
    public bool GoesOnAfter(Exception exception, string what, ContentItem? item = null)
    {
        if (Guard.IsOurs(exception, http.HttpContext?.RequestAborted ?? default))
            return false;

        // The same fault comes with every page; the log needs it once, and again after it was something else.
        if (_seen.Count < 1000 && _seen.TryAdd($"{what}|{exception.GetType()}|{exception.Message}", true))
        {
            logger.LogError(exception, "{What} failed in the tenant '{Tenant}', content item '{ContentItemId}'.",
                what, tenant.Name, item?.ContentItemId ?? "-");
        }

        return !_rethrow;
    }
}
