using System.Linq.Expressions;

namespace OrchardCore.AdminDashboard.Services;

public interface IAdminDashboardService
{
    Task<IEnumerable<ContentItem>> GetWidgetsAsync(Expression<Func<ContentItemIndex, bool>> predicate);
}
