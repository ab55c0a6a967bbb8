using System.Linq.Expressions;

namespace OrchardCore.AdminDashboard.Services;

public interface IAdminDashboardService
{
    Task<IEnumerable<ContentItem>> GetWidgetsAsync(Expression<Func<ContentItemIndex, bool>> predicate);
}

internal sealed class DashboardWidgets(ISession session, IContentManager contents) : IAdminDashboardService
{
    public async Task<IEnumerable<ContentItem>> GetWidgetsAsync(Expression<Func<ContentItemIndex, bool>> predicate)
    {
        var widgets = new List<ContentItem>();
        foreach (var item in await session.Query<ContentItem, DashboardPartIndex>()
                     .OrderBy(index => index.Position).With(predicate).ListAsync())
            widgets.Add(await contents.LoadAsync(item));

        return widgets;
    }
}
