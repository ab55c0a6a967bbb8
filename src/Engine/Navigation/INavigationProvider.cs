namespace OrchardCore.Navigation;

/// <summary>Adds items to a menu.</summary>
public interface INavigationProvider
{
    ValueTask BuildNavigationAsync(string name, NavigationBuilder builder);
}
