namespace OrchardCore.ContentManagement.Editing;

/// <summary>
/// Edits content items that live inside another one, in one form and without a script: each in an editor of its own,
/// with buttons that add, move and remove. What an item holds beyond its editor stays as it is.
/// </summary>
internal sealed class ContainedItems(
    IContentManager content, IContentDefinitionManager definitions, IContentItemIdGenerator ids,
    IServiceProvider services, IStringLocalizer<ContainedItems> S)
{
    public Task<IShape> ShowAsync(ContainedItemsContext context) =>
        context.IsUpdate ? UpdateAsync(context) : EditAsync(context);

    private async Task<IShape> EditAsync(ContainedItemsContext context)
    {
        var cards = new List<ContainedItemCard>();
        for (var i = 0; i < context.Items.Count; i++)
        {
            var item = context.Items[i];
            var card = await CardAsync(item, PostedItems.PrefixOf(item, i));
            if (card.IsKnown)
            {
                card.Editor = await Display.BuildEditorAsync(item, context.Updater, false, "", card.Prefix);
                card.Nested = await EditNestedAsync(context, card);
            }

            cards.Add(card);
        }

        return new ContainedItemsShape(context, cards);
    }

    private async Task<IShape> UpdateAsync(ContainedItemsContext context)
    {
        var posted = new PostedItems();
        await context.Updater.TryUpdateModelAsync(posted, context.Prefix);

        // Where the editor wasn't part of the form, nothing was said about the items.
        if (!posted.Shown && posted.Prefixes.Length == 0)
            return await EditAsync(context);

        var cards = new List<ContainedItemCard>();
        for (var i = 0; i < posted.Prefixes.Length; i++)
        {
            if (await ReadAsync(context, posted, i) is { } card)
                cards.Add(card);
        }

        await ApplyAsync(context, posted, cards);
        context.Items.Clear();
        context.Items.AddRange(cards.Select(card => card.Item));
        context.Done?.Invoke();
        return new ContainedItemsShape(context, cards);
    }

    // Drivers need this editor, and it needs the drivers.
    private IContentItemDisplayManager Display => services.GetRequiredService<IContentItemDisplayManager>();

    private async Task<ContainedItemCard?> ReadAsync(ContainedItemsContext context, PostedItems posted, int index)
    {
        var item = posted.Find(context.Items, index);
        var isNew = item is null;
        item ??= await NewAsync(context, posted.TypeAt(index), posted.IdAt(index));
        if (item is null)
            return null;

        item.ContentItemId ??= ids.GenerateUniqueId(item);
        var card = await CardAsync(item, posted.Prefixes[index]);
        if (card.IsKnown)
        {
            card.Editor = await Display.UpdateEditorAsync(item, context.Updater, isNew, "", card.Prefix);
            card.Nested = await EditNestedAsync(context, card);
            card.Title = TitleOf(card);
            card.IsOpen = isNew || context.HasErrors(card.Prefix);
        }

        return card;
    }

    private async Task<IShape?> EditNestedAsync(ContainedItemsContext context, ContainedItemCard card) =>
        context.Nested?.Invoke(card) is { } nested ? await ShowAsync(nested) : null;

    private async Task ApplyAsync(ContainedItemsContext context, PostedItems posted, List<ContainedItemCard> cards)
    {
        if (posted.Command is not { Length: > 0 } command)
            return;

        var (verb, prefix) = command.Split(':', 2) is [var first, var second] ? (first, second) : (command, "");
        var index = cards.FindIndex(card => card.Prefix == prefix);
        if (verb == "add" && await NewAsync(context, posted.NewType, null) is { } added)
            cards.Add(await NewCardAsync(context, added));
        else if (verb == "remove" && index >= 0)
            cards.RemoveAt(index);
        else if (verb == "up" && index > 0)
            (cards[index - 1], cards[index]) = (cards[index], cards[index - 1]);
        else if (verb == "down" && index >= 0 && index < cards.Count - 1)
            (cards[index + 1], cards[index]) = (cards[index], cards[index + 1]);

        // A step in the editor isn't the wish to save: the form comes back with all that was typed.
        context.Updater.ModelState.AddModelError(
            context.Prefix + ".Command", S["The order or number of items has changed. Save to keep the change."]);
    }

    private async Task<ContainedItemCard> NewCardAsync(ContainedItemsContext context, ContentItem item)
    {
        var card = await CardAsync(item, PostedItems.PrefixOf(item, 0));
        card.Editor = await Display.BuildEditorAsync(item, context.Updater, true, "", card.Prefix);
        card.Nested = context.Nested?.Invoke(card) is { } nested ? await EditAsync(nested) : null;
        card.IsOpen = true;
        return card;
    }

    private async Task<ContentItem?> NewAsync(ContainedItemsContext context, string? type, string? id)
    {
        if (!context.Types.Any(allowed => allowed.Name == type))
        {
            context.Updater.ModelState.AddModelError(
                context.Prefix, S["There can't be an item of the type \"{0}\" here.", type ?? ""]);
            return null;
        }

        var item = await content.NewAsync(type!);
        item.ContentItemId = id ?? item.ContentItemId ?? ids.GenerateUniqueId(item);
        context.Added?.Invoke(item);
        return item;
    }

    private async Task<ContainedItemCard> CardAsync(ContentItem item, string prefix)
    {
        var definition = item.ContentType is null ? null : await definitions.GetTypeDefinitionAsync(item.ContentType);
        var card = new ContainedItemCard(item, prefix, definition);
        card.Title = TitleOf(card);
        return card;
    }

    private static string? TitleOf(ContainedItemCard card) =>
        string.IsNullOrWhiteSpace(card.Item.DisplayText) || card.Item.DisplayText == card.Definition?.Name
            ? null
            : card.Item.DisplayText;
}
