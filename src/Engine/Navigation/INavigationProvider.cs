namespace OrchardCore.Navigation;

/// <summary>Adds items to a menu.</summary>
public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string name, NavigationBuilder builder);
}

/// <summary>Adds items to the menu of one name.</summary>
public abstract class NamedNavigationProvider : INavigationProvider
{
    protected readonly string Name;

    protected NamedNavigationProvider(string name) => Name = name;

    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder) =>
        string.Equals(name, Name, StringComparison.OrdinalIgnoreCase) ? BuildAsync(builder) : ValueTask.CompletedTask;

    protected abstract ValueTask BuildAsync(NavigationBuilder builder);
}

/// <summary>Adds items to the dashboard's menu.</summary>
public abstract class AdminNavigationProvider : NamedNavigationProvider
{
    protected AdminNavigationProvider() : base(NavigationConstants.AdminId)
    {
    }
}

public interface INavigationManager
{
    Task<IEnumerable<MenuItem>> BuildMenuAsync(string name, ActionContext context);
}

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddNavigationProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, INavigationProvider => services.AddScoped<INavigationProvider, TProvider>();
}
