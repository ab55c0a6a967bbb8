using Microsoft.AspNetCore.DataProtection;

namespace OrchardCore.DisplayManagement.Notify;

/// <summary>
/// Messages to whoever made the request. A page shows them in its Messages zone; over a redirect they are kept in a
/// protected cookie, which the next page takes. Nobody is told of what came to nothing.
/// </summary>
internal sealed class Notifier(
    IHttpContextAccessor http, IDataProtectionProvider protection, ShellSettings tenant) : INotifier
{
    public const string CookiePrefix = "orch_notify_";

    // The scope is gone when a response without a body starts.
    private readonly ShellScope? _scope = ShellScope.Current;
    private bool _keeping;
    private bool _hasFailed;

    public IList<NotifyEntry> List() => Entries;

    public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message) => AddAsync(type, message, null);

    public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message, NotifyContext? context)
    {
        Entries.Add(new NotifyEntry
        {
            Type = type, Message = message, DismissalMilliseconds = context?.DismissalMilliseconds,
        });

        if (!_keeping && http.HttpContext is { Response.HasStarted: false } current)
        {
            _keeping = true;
            // Taken now: a response without a body starts when the tenant's prefix is no part of the base path any more.
            var options = Options(current);
            current.Response.OnStarting(() => KeepAsync(current, options));
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Puts the messages of this request, and of the one that redirected here, into the layout; false if there are none.</summary>
    public async ValueTask<bool> ShowAsync(IZoneHolding layout, IShapeFactory shapes)
    {
        if (http.HttpContext is { } current)
            Take(current);

        foreach (var entry in Entries)
        {
            var message = await shapes.CreateAsync("Message");
            message.Properties["Type"] = entry.Type;
            message.Properties["Message"] = entry.Message;
            await layout.Zones["Messages"].AddAsync(message, "");
        }

        var any = Entries.Count > 0;
        Entries.Clear();
        return any;
    }

    private List<NotifyEntry> Entries
    {
        get
        {
            // What was said before the work failed is not true; what is said of that is.
            if (!_hasFailed && _scope is { HasFailed: true })
            {
                _hasFailed = true;
                field.Clear();
            }

            return field;
        }
    } = [];

    private Task KeepAsync(HttpContext current, CookieOptions options)
    {
        if (Entries.Count == 0 || current.Response.StatusCode is < 300 or >= 400)
            return Task.CompletedTask;

        var kept = Entries.Select(entry => new Kept((int)entry.Type, entry.ToHtmlString(HtmlEncoder.Default)));
        current.Response.Cookies.Append(Cookie, Protector.Protect(JsonSerializer.Serialize(kept)), options);
        return Task.CompletedTask;
    }

    private void Take(HttpContext current)
    {
        if (!current.Request.Cookies.TryGetValue(Cookie, out var value) || current.Response.HasStarted)
            return;

        current.Response.Cookies.Delete(Cookie, Options(current));
        try
        {
            var kept = JsonSerializer.Deserialize<Kept[]>(Protector.Unprotect(value)) ?? [];
            Entries.InsertRange(0, kept.Select(entry => new NotifyEntry
            {
                Type = (NotifyType)entry.Type, Message = new HtmlString(entry.Html),
            }));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            // Not from us, or from before the keys were renewed: there is nothing to show.
        }
    }

    private string Cookie => CookiePrefix + Uri.EscapeDataString(tenant.Name);

    private IDataProtector Protector => protection.CreateProtector("OrchardCore.DisplayManagement.Notify");

    private static CookieOptions Options(HttpContext current) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = current.Request.IsHttps,
        Path = current.Request.PathBase.HasValue ? current.Request.PathBase.Value : "/",
    };

    private sealed record Kept(int Type, string Html);
}
