namespace OrchardCore.ContentManagement.Handlers;

/// <summary>Writes down when, by whom and for whom content is made, changed and published.</summary>
internal sealed class AuthorshipHandler(IClock clock, IHttpContextAccessor http) : ContentHandlerBase
{
    public override Task InitializingAsync(InitializingContentContext context)
    {
        Begin(context.ContentItem);
        context.ContentItem.ModifiedUtc ??= context.ContentItem.CreatedUtc;
        return Task.CompletedTask;
    }

    public override Task CreatingAsync(CreateContentContext context)
    {
        Begin(context.ContentItem);
        context.ContentItem.ModifiedUtc = clock.UtcNow;
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

    public override Task RestoringAsync(RestoreContentContext context)
    {
        context.ContentItem.ModifiedUtc = clock.UtcNow;
        context.ContentItem.Author = CurrentUser()?.Identity!.Name ?? context.ContentItem.Author;
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

    private void Begin(ContentItem item)
    {
        item.CreatedUtc ??= clock.UtcNow;
        item.Owner ??= CurrentUser()?.FindFirstValue(ClaimTypes.NameIdentifier);
        item.Author ??= CurrentUser()?.Identity!.Name;
    }

    private ClaimsPrincipal? CurrentUser() =>
        http.HttpContext?.User is { Identity.IsAuthenticated: true } user ? user : null;
}
