using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace OrchardCore.Media;

/// <summary>Serves a tenant's media: kinds that are allowed, nothing that runs.</summary>
internal static class MediaEndpoint
{
    private static readonly FileExtensionContentTypeProvider Types = new();

    public static void MapMedia(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("media/{**path}", [HttpMethods.Get, HttpMethods.Head], ServeAsync);

    private static async Task<IResult> ServeAsync(
        string? path, HttpContext http, IMediaFileStore files, IOptions<MediaOptions> options)
    {
        if (string.IsNullOrEmpty(path) || path.Contains('\0') ||
            !options.Value.AllowedFileExtensions.Contains(Path.GetExtension(path)) ||
            !((TenantFiles)files).IsInside(path) || await files.GetFileInfoAsync(path) is not { } file)
            return Results.NotFound();

        var headers = http.Response.Headers;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers.CacheControl = $"public, max-age={options.Value.MaxBrowserCacheDays * 86_400}";
        // A drawing may hold a script; opened by itself it must not run in the site's name.
        headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; sandbox";
        var type = Types.TryGetContentType(path, out var known) ? known : "application/octet-stream";
        return Results.Stream(
            await files.GetFileStreamAsync(file), type, lastModified: file.LastModifiedUtc,
            entityTag: new EntityTagHeaderValue($"\"{file.LastModifiedUtc.Ticks:x}-{file.Length:x}\""), enableRangeProcessing: true);
    }
}
