using OrchardCore.ContentFields;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.ViewModels;

namespace Engine.Tests.Features.Fields;

public sealed class SafeUrlTests
{
    [Theory]
    [InlineData("https://example.com/a?b=c#d")]
    [InlineData("~/about")]
    [InlineData("/about:us")] // A colon after a slash begins no scheme.
    [InlineData("#risks")]
    [InlineData("mailto:clinic@example.com")]
    [InlineData("tel:+15550100")]
    [InlineData("")]
    public void A_link_may_lead_to_pages_mail_and_telephones(string url) => Assert.True(SafeUrl.IsAllowed(url));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("  javascript:alert(1)")]
    [InlineData("java\nscript:alert(1)")] // Browsers leave line breaks out.
    [InlineData("\u0001javascript:alert(1)")]
    [InlineData("data:text/html,<script>alert(1)</script>")]
    [InlineData("vbscript:x")]
    [InlineData("file:///etc/passwd")]
    public void A_link_never_runs_a_script(string url)
    {
        var model = new DisplayLinkFieldViewModel { Field = new LinkField { Url = url } };

        Assert.False(SafeUrl.IsAllowed(url));
        Assert.Null(model.Url);
    }

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3", "https://www.youtube.com/embed/dQw4w9WgXcQ")]
    [InlineData("https://youtube.com/shorts/dQw4w9WgXcQ", "https://www.youtube.com/embed/dQw4w9WgXcQ")]
    [InlineData("https://www.youtube.com/embed/dQw4w9WgXcQ", "https://www.youtube.com/embed/dQw4w9WgXcQ")]
    [InlineData("https://youtube.com.example.com/watch?v=dQw4w9WgXcQ", null)]
    [InlineData("https://www.youtube.com/watch?v=\"><script>", null)]
    [InlineData("javascript:alert(1)", null)]
    public void A_video_is_shown_from_its_own_site_only(string address, string? embedded) =>
        Assert.Equal(embedded, YoutubeAddress.Embedded(address));
}
