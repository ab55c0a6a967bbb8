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

    private readonly List<NotifyEntry> _entries = [];
    private bool _keeping;

    public IList<NotifyEntry> List() => _entries;

    public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message) => AddAsync(type, message, null);

    public ValueTask AddAsync(NotifyType type, LocalizedHtmlString message, NotifyContext? context)
    {
        _entries.Add(new NotifyEntry
        {
            Type = type, Message = message, DismissalMilliseconds = context?.DismissalMilliseconds,
        });

        if (!_keeping && http.HttpContext is { Response.HasStarted: false } current)
        {
            _keeping = true;
            ShellScope.AddExceptionHandler((_, _) => ForgetAsync());
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

        foreach (var entry in _entries)
        {
            var message = await shapes.CreateAsync("Message");
            message.Properties["Type"] = entry.Type;
            message.Properties["Message"] = entry.Message;
            await layout.Zones["Messages"].AddAsync(message, "");
        }

        var any = _entries.Count > 0;
        _entries.Clear();
        return any;
    }

    private Task ForgetAsync()
    {
        _entries.Clear();
        return Task.CompletedTask;
    }

    private Task KeepAsync(HttpContext current, CookieOptions options)
    {
        if (_entries.Count == 0 || current.Response.StatusCode is < 300 or >= 400)
            return Task.CompletedTask;

        var kept = _entries.Select(entry => new Kept((int)entry.Type, entry.ToHtmlString(HtmlEncoder.Default)));
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
            _entries.InsertRange(0, kept.Select(entry => new NotifyEntry
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
