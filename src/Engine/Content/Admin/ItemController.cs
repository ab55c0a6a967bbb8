namespace OrchardCore.Contents.Controllers;

/// <summary>Shows the latest version of an item as its page will be, to those who may see it before others.</summary>
[Area("OrchardCore.Contents")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class ItemController(
    IContentManager contents, IContentItemDisplayManager display, IUpdateModelAccessor forms, PageRenderer page,
    ContentAccess access) : Controller
{
    [HttpGet("Contents/Item/Preview")]
    public async Task<IActionResult> Preview(string contentItemId)
    {
        if (await contents.GetAsync(contentItemId, VersionOptions.Latest) is not { } item)
            return NotFound();

        if (!await access.MayPreviewAsync(User, item))
            return User.Identity?.IsAuthenticated == true ? Forbid() : Challenge();

        using var preview = await page.RenderAsync(HttpContext, await display.BuildDisplayAsync(item, forms.ModelUpdater, "Detail"));
        await preview.WriteAsync(HttpContext);
        return new EmptyResult();
    }
}
