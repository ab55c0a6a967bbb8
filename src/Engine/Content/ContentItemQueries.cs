using System.Linq.Expressions;
using YesSql;

namespace OrchardCore.ContentManagement.Records;

/// <summary>The version of an item that visitors see: the query behind every page.</summary>
internal sealed class PublishedContentItemById(string contentItemId) : ICompiledQuery<ContentItem>
{
    public string ContentItemId { get; set; } = contentItemId;

    public Expression<Func<IQuery<ContentItem>, IQuery<ContentItem>>> Query() => query => query
        .With<ContentItemIndex>()
        .Where(index => index.ContentItemId == ContentItemId && index.Published);
}

/// <summary>The newest version of an item.</summary>
internal sealed class LatestContentItemById(string contentItemId) : ICompiledQuery<ContentItem>
{
    public string ContentItemId { get; set; } = contentItemId;

    public Expression<Func<IQuery<ContentItem>, IQuery<ContentItem>>> Query() => query => query
        .With<ContentItemIndex>()
        .Where(index => index.ContentItemId == ContentItemId && index.Latest);
}
