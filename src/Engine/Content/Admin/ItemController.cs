namespace OrchardCore.Contents.Controllers;

/// <summary>Shows an item by its id: what is published, where it has no path of its own; the latest version, to those who may see it before others.</summary>
[Area("OrchardCore.Contents")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ItemController(
    IContentManager contents, IContentItemDisplayManager display, IUpdateModelAccessor forms, PageRenderer page,
    IAuthorizationService authorization, ContentAccess access) : Controller
{
    [HttpGet("Contents/ContentItems/{contentItemId}")]
    public async Task<IActionResult> Display(string contentItemId)
    {
        if (await contents.GetAsync(contentItemId) is not { } item)
            return NotFound();

        return await authorization.AuthorizeAsync(User, CommonPermissions.ViewContent, item)
            ? await ShowAsync(item)
            : this.ChallengeOrForbid();
    }

    [HttpGet("Contents/Item/Preview")]
    public async Task<IActionResult> Preview(string contentItemId)
    {
        if (await contents.GetAsync(contentItemId, VersionOptions.Latest) is not { } item)
            return NotFound();

        if (!await access.MayPreviewAsync(User, item))
            return User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();

        return await ShowAsync(item);
    }

    private async Task<IActionResult> ShowAsync(ContentItem item)
    {
        using var shown = await page.RenderAsync(HttpContext, await display.BuildDisplayAsync(item, forms.ModelUpdater, "Detail"));
        await shown.WriteAsync(HttpContext);
        return new EmptyResult();
    }
}
