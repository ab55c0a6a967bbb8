using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Documents;
using OrchardCore.Modules;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Clinic.Agency.Tokens;

/// <summary>Signs a program in whose request carries a token: it may do what the token's user may do.</summary>
public sealed class AccessTokenAuthentication(
    IDocumentManager<AccessTokens> tokens, IUserService users, IClock clock,
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme that Orchard's scheme "Api" asks about tokens.</summary>
    public const string SchemeName = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        var known = (await tokens.GetOrCreateImmutableAsync()).Find(header["Bearer ".Length..].Trim(), clock.UtcNow);
        if (known is null || await users.GetUserByUniqueIdAsync(known.UserId) is not User { IsEnabled: true } user)
            return AuthenticateResult.Fail("The token is unknown, has expired, or its user may not sign in.");

        return AuthenticateResult.Success(new AuthenticationTicket(await users.CreatePrincipalAsync(user), Scheme.Name));
    }
}
