namespace OrchardCore.Alias;

/// <summary>Names an item, and keeps each name to one item.</summary>
internal sealed class AliasPartHandler(
    ISession session, ILiquidTemplateManager liquid, IContentDefinitionManager definitions,
    IStringLocalizer<AliasPartHandler> S) : ContentPartHandler<AliasPart>
{
    public override Task CreatedAsync(CreateContentContext context, AliasPart part) => NameAsync(part);
    public override Task UpdatedAsync(UpdateContentContext context, AliasPart part) => NameAsync(part);

    public override async Task ValidatingAsync(ValidateContentContext context, AliasPart part)
    {
        foreach (var problem in part.Check(S))
            context.Fail(problem.ErrorMessage ?? "", $"{nameof(AliasPart)}.{nameof(part.Alias)}");

        if (part.Alias is { Length: > 0 } alias && await IsTakenAsync(session, alias, part.ContentItem.ContentItemId))
            context.Fail(S["The alias '{0}' belongs to another item.", alias], $"{nameof(AliasPart)}.{nameof(part.Alias)}");
    }

    public override async Task CloningAsync(CloneContentContext context, AliasPart part)
    {
        var clone = context.CloneContentItem.GetOrCreate<AliasPart>();
        clone.Alias = string.IsNullOrEmpty(part.Alias)
            ? null
            : await DistinctAsync(part.Alias, context.CloneContentItem.ContentItemId);
        context.CloneContentItem.Apply(clone);
    }

    internal static async Task<bool> IsTakenAsync(ISession session, string alias, string contentItemId)
    {
        var lower = alias.ToLowerInvariant();
        return await session.QueryIndex<AliasPartIndex>(
            row => row.Alias == lower && row.ContentItemId != contentItemId).FirstOrDefaultAsync() is not null;
    }

    private async Task NameAsync(AliasPart part)
    {
        if (!string.IsNullOrWhiteSpace(part.Alias))
            return;

        var settings = await definitions.SettingsOfAsync<AliasPartSettings>(part.ContentItem, nameof(AliasPart));
        if (string.IsNullOrEmpty(settings.Pattern))
            return;

        var model = new AliasPartViewModel { AliasPart = part, ContentItem = part.ContentItem, Settings = settings };
        var alias = (await liquid.RenderAsync(settings.Pattern, model, part.ContentItem)).Trim();
        if (alias.Length == 0)
            return;

        part.Alias = await DistinctAsync(alias, part.ContentItem.ContentItemId);
        part.Apply();
    }

    private async Task<string> DistinctAsync(string alias, string contentItemId)
    {
        var name = alias.Length > AliasRules.MaxLength - 6 ? alias[..(AliasRules.MaxLength - 6)] : alias;
        var distinct = name;
        for (var number = 2; await IsTakenAsync(session, distinct, contentItemId); number++)
            distinct = $"{name}-{number}";

        return distinct;
    }
}
