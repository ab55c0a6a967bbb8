using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using OrchardCore.Settings;

namespace Clinic.Profile;

/// <summary>The clinic's colours as a style sheet of its own, so that pages need no inline style.</summary>
internal static class BrandStyle
{
    public static void MapBrandStyle(this IEndpointRouteBuilder routes) => routes.MapGet("clinic-profile/brand.css", ServeAsync);

    private static async Task<IResult> ServeAsync(ISiteService sites, HttpContext http)
    {
        var site = await sites.GetSiteSettingsAsync();
        var css = Css(site.TryGet<ClinicProfile>(out var profile) ? profile.BrandColor : "");
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(css))[..8])}\"");
        http.Response.Headers.CacheControl = "public, max-age=60";
        return Results.Text(css, "text/css", Encoding.UTF8).WithTag(tag, http);
    }

    // A colour that is no colour never reaches the style sheet.
    private static string Css(string color) =>
        BrandColors.IsHex(color) ? $":root{{--brand:{color}}}\n" : "/* The theme's own colours. */\n";

    private static IResult WithTag(this IResult result, EntityTagHeaderValue tag, HttpContext http)
    {
        http.Response.Headers.ETag = tag.ToString();
        return http.Request.Headers.IfNoneMatch.Contains(tag.ToString())
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : result;
    }
}
