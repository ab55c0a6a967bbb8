using System.Collections.Frozen;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;
using OrchardCore.Environment.Extensions;

namespace OrchardCore.Modules;

/// <summary>Serves /{module}/… from the files embedded in the module, to tenants that have the module.</summary>
internal sealed class ModuleFiles(RequestDelegate next, ModuleCatalog catalog)
{
    private readonly FrozenDictionary<string, File> _files = Index(catalog);

    public Task InvokeAsync(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) &&
        http.Request.Path.Value is { Length: > 1 } path && _files.TryGetValue(path, out var file) &&
        file.Owners.Any(owner => owner.IsEnabled)
            ? ServeAsync(http, file)
            : next(http);

    private static Task ServeAsync(HttpContext http, File file)
    {
        var content = file.Content;
        var response = http.Response;
        response.Headers.ETag = content.ETag;
        // With a version in its address a file never changes; without one it is asked for again.
        response.Headers.CacheControl = http.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, no-cache";

        if (http.Request.Headers.IfNoneMatch.Contains(content.ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = file.MediaType;
        response.ContentLength = content.Bytes.Length;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(content.Bytes).AsTask();
    }

    private static FrozenDictionary<string, File> Index(ModuleCatalog catalog)
    {
        var types = new FileExtensionContentTypeProvider();
        var files = new Dictionary<string, File>(StringComparer.OrdinalIgnoreCase);
        foreach (var extension in catalog.Extensions)
        {
            var owners = extension.Features.Select(feature => new OwnerFeature(feature.Id)).ToArray();
            foreach (var resource in extension.Resources("wwwroot/"))
            {
                if (types.TryGetContentType(resource.Path, out var type))
                    files[$"/{extension.Id}/{resource.Path["wwwroot/".Length..]}"] = new File(resource, WithCharset(type), owners);
            }
        }

        return files.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string WithCharset(string type) =>
        type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type;

    private sealed class File(ExtensionResource resource, string mediaType, OwnerFeature[] owners)
    {
        private readonly Lazy<(byte[] Bytes, string ETag)> _content = new(() => Read(resource));

        public string MediaType => mediaType;

        public OwnerFeature[] Owners => owners;

        public (byte[] Bytes, string ETag) Content => _content.Value;

        private static (byte[] Bytes, string ETag) Read(ExtensionResource resource)
        {
            using var stream = resource.Open();
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            return (bytes, $"\"{Convert.ToHexStringLower(SHA256.HashData(bytes)[..8])}\"");
        }
    }
}
