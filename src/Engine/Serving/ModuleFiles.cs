using Microsoft.Net.Http.Headers;

namespace OrchardCore.Modules;

/// <summary>Serves /{module}/… from the files embedded in the module, to tenants that have the module.</summary>
internal sealed class ModuleFiles(RequestDelegate next, ModuleFileTable files)
{
    public Task InvokeAsync(HttpContext http) =>
        (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)) &&
        http.Request.Path.Value is { Length: > 1 } path && files.Find(path) is { } file &&
        file.Owners.Any(owner => owner.IsEnabled)
            ? ServeAsync(http, file)
            : next(http);

    private static Task ServeAsync(HttpContext http, ModuleFile file)
    {
        var response = http.Response;
        var tag = $"\"{file.Hash}\"";
        response.Headers.ETag = tag;
        // With a version in its address a file never changes; without one it is asked for again.
        response.Headers.CacheControl = http.Request.Query.ContainsKey("v")
            ? "public, max-age=31536000, immutable"
            : "public, no-cache";

        if (http.Request.Headers.IfNoneMatch.Contains(tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = file.MediaType;
        response.ContentLength = file.Bytes.Length;
        response.Headers[HeaderNames.XContentTypeOptions] = "nosniff";
        return HttpMethods.IsHead(http.Request.Method)
            ? Task.CompletedTask
            : response.Body.WriteAsync(file.Bytes).AsTask();
    }
}
