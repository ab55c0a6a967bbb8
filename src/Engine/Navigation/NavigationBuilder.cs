namespace OrchardCore.Navigation;

/// <summary>Collects the items of one level of a menu.</summary>
public class NavigationBuilder
{
    private readonly List<MenuItem> _contained = [];

    public NavigationBuilder Add(
        LocalizedString caption, string? position, Action<NavigationItemBuilder> itemBuilder,
        IEnumerable<string>? classes = null, int priority = 0)
    {
        var item = Start(caption, position, priority);
        itemBuilder(item);
        return Take(item, classes);
    }

    public NavigationBuilder Add(
        LocalizedString caption, Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null) =>
        Add(caption, null, itemBuilder, classes);
    public NavigationBuilder Add(Action<NavigationItemBuilder> itemBuilder, IEnumerable<string>? classes = null) =>
        Add(new LocalizedString("", ""), null, itemBuilder, classes);
    public NavigationBuilder Add(LocalizedString caption, IEnumerable<string>? classes = null) =>
        Add(caption, null, static _ => { }, classes);
    public NavigationBuilder Add(LocalizedString caption, string position, IEnumerable<string>? classes = null) =>
        Add(caption, position, static _ => { }, classes);

    public async Task<NavigationBuilder> AddAsync(
        LocalizedString caption, string? position, Func<NavigationItemBuilder, Task> itemBuilder,
        IEnumerable<string>? classes = null, int priority = 0)
    {
        var item = Start(caption, position, priority);
        await itemBuilder(item);
        return Take(item, classes);
    }

    public Task<NavigationBuilder> AddAsync(
        LocalizedString caption, Func<NavigationItemBuilder, Task> itemBuilder, IEnumerable<string>? classes = null) =>
        AddAsync(caption, null, itemBuilder, classes);
    public Task<NavigationBuilder> AddAsync(
        Func<NavigationItemBuilder, Task> itemBuilder, IEnumerable<string>? classes = null) =>
        AddAsync(new LocalizedString("", ""), null, itemBuilder, classes);

    public NavigationBuilder Remove(MenuItem item)
    {
        _contained.Remove(item);
        return this;
    }

    public NavigationBuilder Remove(Predicate<MenuItem> match)
    {
        _contained.RemoveAll(match);
        return this;
    }

    public virtual List<MenuItem> Build() => _contained;

    private static NavigationItemBuilder Start(LocalizedString caption, string? position, int priority)
    {
        var item = new NavigationItemBuilder().Caption(caption).Priority(priority);
        return position is null ? item : item.Position(position);
    }

    private NavigationBuilder Take(NavigationItemBuilder item, IEnumerable<string>? classes)
    {
        foreach (var name in classes ?? [])
            item.AddClass(name);

        _contained.AddRange(item.Build());
        return this;
    }
}
