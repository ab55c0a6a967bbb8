namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Writes down when, by whom and for whom content is made, changed and published.</summary>
internal sealed class AuthorshipHandler(IClock clock, IHttpContextAccessor http) : ContentHandlerBase
{
    public override Task InitializingAsync(InitializingContentContext context)
    {
        var item = context.ContentItem;
        item.CreatedUtc ??= clock.UtcNow;
        item.ModifiedUtc ??= item.CreatedUtc;

        if (CurrentUser() is { } user)
        {
            item.Owner ??= user.FindFirstValue(ClaimTypes.NameIdentifier);
            item.Author ??= user.Identity!.Name;
        }

        return Task.CompletedTask;
    }

    public override Task CreatingAsync(CreateContentContext context)
    {
        var item = context.ContentItem;
        item.CreatedUtc ??= clock.UtcNow;
        item.ModifiedUtc = clock.UtcNow;

        if (CurrentUser() is { } user)
        {
            item.Owner ??= user.FindFirstValue(ClaimTypes.NameIdentifier);
            item.Author ??= user.Identity!.Name;
        }

        return Task.CompletedTask;
    }

    public override Task UpdatingAsync(UpdateContentContext context)
    {
        context.ContentItem.ModifiedUtc = clock.UtcNow;

        if (CurrentUser() is { } user)
            context.ContentItem.Author = user.Identity!.Name;

        return Task.CompletedTask;
    }

    public override Task VersioningAsync(VersionContentContext context)
    {
        var (existing, building) = (context.ContentItem, context.BuildingContentItem);
        building.Owner = existing.Owner;
        building.CreatedUtc = existing.CreatedUtc;
        building.PublishedUtc = existing.PublishedUtc;
        building.ModifiedUtc = clock.UtcNow;
        building.Author = CurrentUser()?.Identity!.Name ?? existing.Author;
        return Task.CompletedTask;
    }

    public override Task PublishingAsync(PublishContentContext context)
    {
        context.ContentItem.PublishedUtc = clock.UtcNow;
        return Task.CompletedTask;
    }

    public override Task UnpublishedAsync(PublishContentContext context)
    {
        context.ContentItem.PublishedUtc = null;
        return Task.CompletedTask;
    }

    private ClaimsPrincipal? CurrentUser() =>
        http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;
}
