using Microsoft.AspNetCore.WebUtilities;

namespace OrchardCore.ContentFields;

/// <summary>The video that an address of YouTube's shows, however it is written.</summary>
internal static partial class YoutubeAddress
{
    public static string? Embedded(string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http"))
            return null;

        var host = uri.Host.ToLowerInvariant();
        var video = host switch
        {
            "youtu.be" => uri.AbsolutePath.Trim('/'),
            "youtube.com" or "www.youtube.com" or "m.youtube.com" or "www.youtube-nocookie.com" => Watched(uri),
            _ => null,
        };

        return video is not null && VideoId().IsMatch(video) ? $"https://www.youtube.com/embed/{video}" : null;
    }

    private static string? Watched(Uri uri) => uri.AbsolutePath.Trim('/').Split('/') switch
    {
        ["watch"] => QueryHelpers.ParseQuery(uri.Query)["v"].FirstOrDefault(),
        ["embed" or "shorts" or "live" or "v", var video] => video,
        _ => null,
    };

    [GeneratedRegex("^[A-Za-z0-9_-]{6,20}$")]
    private static partial Regex VideoId();
}
