using OwnPermission = OrchardCore.Security.Permissions.Permission;

namespace OrchardCore.Navigation;

/// <summary>Describes one item and, as a builder itself, those below it.</summary>
public class NavigationItemBuilder : NavigationBuilder
{
    private readonly MenuItem _item;

    public NavigationItemBuilder() => _item = new MenuItem();
    public NavigationItemBuilder(MenuItem existingItem) => _item = existingItem;
    public NavigationItemBuilder Caption(LocalizedString caption) => With(item => item.Text = caption);
    public NavigationItemBuilder Position(string position) => With(item => item.Position = position);
    public NavigationItemBuilder Priority(int priority) => With(item => item.Priority = priority);
    public NavigationItemBuilder Url(string url) => With(item => item.Url = url);
    public NavigationItemBuilder Target(string target) => With(item => item.Target = target);
    public NavigationItemBuilder Culture(string culture) => With(item => item.Culture = culture);
    public NavigationItemBuilder Id(string id) => With(item => item.Id = id);
    public NavigationItemBuilder MenuName(string name) => With(item => item.MenuName = name);
    public NavigationItemBuilder LinkToFirstChild(bool value) => With(item => item.LinkToFirstChild = value);
    public NavigationItemBuilder LocalNav() => With(item => item.LocalNav = true);
    public NavigationItemBuilder Local(bool value) => With(item => item.LocalNav = value);
    public NavigationItemBuilder Resource(object resource) => With(item => item.Resource = resource);
    public NavigationItemBuilder Permission(OwnPermission permission) => With(item => item.Permissions.Add(permission));

    public NavigationItemBuilder Permissions(IEnumerable<OwnPermission> permissions) =>
        With(item => item.Permissions.AddRange(permissions));

    public NavigationItemBuilder AddClass(string className) => With(item =>
    {
        if (!item.Classes.Contains(className))
            item.Classes.Add(className);
    });

    public NavigationItemBuilder RemoveClass(string className) => With(item => item.Classes.Remove(className));
    public NavigationItemBuilder Action(RouteValueDictionary values) => With(item => item.RouteValues = values);
    public NavigationItemBuilder Action(string actionName) =>
        With(item => item.RouteValues = new RouteValueDictionary { ["action"] = actionName });
    public NavigationItemBuilder Action(string actionName, string controllerName) =>
        Action(actionName, controllerName, []);
    public NavigationItemBuilder Action(string actionName, string controllerName, object values) =>
        Action(actionName, controllerName, new RouteValueDictionary(values));

    public NavigationItemBuilder Action(string actionName, string controllerName, RouteValueDictionary values)
    {
        var route = new RouteValueDictionary(values) { ["action"] = actionName };
        if (!string.IsNullOrEmpty(controllerName))
            route["controller"] = controllerName;

        return With(item => item.RouteValues = route);
    }

    public NavigationItemBuilder Action(string actionName, string controllerName, string areaName) =>
        Action(actionName, controllerName, new RouteValueDictionary { ["area"] = areaName });
    public NavigationItemBuilder Action(
        string actionName, string controllerName, string areaName, RouteValueDictionary values) =>
        Action(actionName, controllerName, new RouteValueDictionary(values) { ["area"] = areaName });

    public override List<MenuItem> Build()
    {
        _item.Items = base.Build();
        return [_item];
    }

    private NavigationItemBuilder With(Action<MenuItem> change)
    {
        change(_item);
        return this;
    }
}
