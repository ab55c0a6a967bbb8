namespace OrchardCore.Contents.Controllers;

/// <summary>The dashboard's pages about content: the list, and (in the other files) the editor and its commands.</summary>
[Area("OrchardCore.Contents")]
internal sealed partial class AdminController(
    IContentManager contents, IContentDefinitionManager definitions, IContentItemDisplayManager display,
    ContentList list, ContentAccess access, OverwrittenDrafts overwritten, UnitOfWork work, IContentManagerSession loaded, IUpdateModelAccessor forms, INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    [Admin("Contents/ContentItems/{contentTypeId?}")]
    public async Task<IActionResult> List(
        string? contentTypeId, string? q, string? type, string? status, string? sort, int page = 1)
    {
        var query = new ContentListQuery
        {
            Text = q, Type = contentTypeId ?? type, Status = status, Sort = sort, Page = page,
        };
        var found = await list.FindAsync(query, User);
        return found.Types.Count == 0 && found.Creatable.Count == 0 ? Forbid() : View(found);
    }

    /// <summary>Publishes, unpublishes or deletes what is ticked; what the user may not change is left and counted.</summary>
    [HttpPost, ActionName(nameof(List))]
    [Admin("Contents/ContentItems/{contentTypeId?}")]
    public async Task<IActionResult> ListPost(string? bulk, string[] itemIds, string? returnUrl)
    {
        if (itemIds.Length == 0)
        {
            await notifier.WarningAsync(H["Tick at least one item first."]);
            return Back(returnUrl);
        }

        if (bulk is not ("publish" or "unpublish" or "delete"))
            return BadRequest();

        var (done, refused) = (0, 0);
        foreach (var item in await contents.GetAsync(itemIds.Distinct(), VersionOptions.Latest))
        {
            if (await ChangeAsync(item, bulk))
                done++;
            else
                refused++;
        }

        await TellAsync(bulk, done, refused);
        return Back(returnUrl);
    }

    private async Task<bool> ChangeAsync(ContentItem item, string change) => change switch
    {
        "delete" => await access.MayDeleteAsync(User, item) && await contents.RemoveAsync(item),
        "publish" => await access.MayPublishAsync(User, item) && await contents.PublishAsync(item),
        _ => await access.MayPublishAsync(User, item) && await contents.UnpublishAsync(item),
    };

    private async Task TellAsync(string change, int done, int refused)
    {
        if (done > 0)
            await notifier.SuccessAsync(change switch
            {
                "delete" => H["{0} deleted.", done],
                "publish" => H["{0} published.", done],
                _ => H["{0} unpublished.", done],
            });

        if (refused > 0)
            await notifier.WarningAsync(H["{0} left as they were.", refused]);
    }

    private ActionResult Back(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : RedirectToAction(nameof(List));
}
