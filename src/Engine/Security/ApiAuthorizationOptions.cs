using Microsoft.AspNetCore.Authentication;

namespace OrchardCore.Security;

public class ApiAuthorizationOptions : AuthenticationSchemeOptions
{
    /// <summary>The scheme that reads the token of a request that brings one.</summary>
    public string ApiAuthenticationScheme { get; set; } = "Bearer";
}
