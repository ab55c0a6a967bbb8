using Microsoft.Net.Http.Headers;

namespace OrchardCore.Security;

public static class SecurityHeaderDefaults
{
    public const string ContentTypeOptions = "nosniff";
    public const string ReferrerPolicy = "no-referrer";
}

/// <summary>
/// The headers that the settings of a tenant come to, made once. They are added as an answer starts, and never in the place of one
/// that somebody has set for it: files of visitors keep their stricter policy, a page its nonce.
/// </summary>
internal sealed partial class SecurityHeaders(SecuritySettings settings)
{
    private const string PermissionsPolicyName = "Permissions-Policy";

    public static readonly string[] ReferrerPolicies =
    [
        "no-referrer", "no-referrer-when-downgrade", "origin", "origin-when-cross-origin", "same-origin", "strict-origin",
        "strict-origin-when-cross-origin", "unsafe-url",
    ];

    private readonly KeyValuePair<string, StringValues>[] _headers = [.. new KeyValuePair<string, StringValues>[]
        {
            new(HeaderNames.ContentSecurityPolicy, string.Join("; ", settings.ContentSecurityPolicy.Where(IsSendable).Select(Directive))),
            new(HeaderNames.XContentTypeOptions, SecurityHeaderDefaults.ContentTypeOptions),
            new(PermissionsPolicyName, string.Join(", ", settings.PermissionsPolicy.Where(IsSendable).Where(HasValue).Select(rule => $"{rule.Key}={rule.Value.Trim()}"))),
            new("Referrer-Policy", ReferrerPolicies.Contains(settings.ReferrerPolicy) ? settings.ReferrerPolicy : SecurityHeaderDefaults.ReferrerPolicy),
        }.Where(header => header.Value.ToString().Length > 0)];

    public RequestDelegate Around(RequestDelegate next) => http =>
    {
        http.Response.OnStarting(static state =>
        {
            var (headers, answer) = ((KeyValuePair<string, StringValues>[], IHeaderDictionary))state;
            foreach (var (name, value) in headers)
                answer.TryAdd(name, value);

            return Task.CompletedTask;
        }, (_headers, http.Response.Headers));
        return next(http);
    };

    /// <summary>What of the settings no browser would read or no header may hold, in sentences.</summary>
    public static IEnumerable<string> Problems(SecuritySettings settings) => (settings.ContentSecurityPolicy ?? [])
        .Where(rule => !IsSendable(rule)).Select(rule => $"Content-Security-Policy: '{rule.Key} {rule.Value}' is no directive with its sources, such as script-src 'self'.")
        .Concat((settings.PermissionsPolicy ?? []).Where(rule => !IsSendable(rule) || !HasValue(rule))
            .Select(rule => $"Permissions-Policy: '{rule.Key} {rule.Value}' is no feature with those who may use it, such as camera ()."))
        .Concat(string.IsNullOrEmpty(settings.ReferrerPolicy) || ReferrerPolicies.Contains(settings.ReferrerPolicy) ? []
            : [$"Referrer-Policy: there is no policy '{settings.ReferrerPolicy}': take one of {string.Join(", ", ReferrerPolicies)}."]);

    private static string Directive(KeyValuePair<string, string> rule) => HasValue(rule) ? $"{rule.Key} {rule.Value.Trim()}" : rule.Key;

    private static bool HasValue(KeyValuePair<string, string> rule) => !string.IsNullOrWhiteSpace(rule.Value);

    // A semicolon or comma would begin another directive or policy.
    private static bool IsSendable(KeyValuePair<string, string> rule) =>
        Name().IsMatch(rule.Key) && (rule.Value ?? "").All(sign => sign is >= ' ' and <= '~' and not ';' and not ',');

    [GeneratedRegex(@"\A[a-z][a-z0-9-]*\z")]
    private static partial Regex Name();
}
