using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor.Compilation;
using Microsoft.AspNetCore.Razor.Hosting;
using OwnFeature = OrchardCore.Modules.FeatureAttribute;

namespace OrchardCore.Modules;

/// <summary>The engine's own controllers are internal; a module's are public as everywhere.</summary>
internal sealed class ModuleControllers : ControllerFeatureProvider
{
    protected override bool IsController(TypeInfo typeInfo) =>
        base.IsController(typeInfo) ||
        typeInfo.Assembly == typeof(ModuleControllers).Assembly && !typeInfo.IsAbstract &&
        typeInfo.IsAssignableTo(typeof(ControllerBase));
}

/// <summary>Compiled views under the path that their module's area looks in: /Areas/{module}/Views/….</summary>
internal sealed class ModuleViews(ModuleCatalog catalog, ILogger logger) : IApplicationFeatureProvider<ViewsFeature>
{
    public void PopulateFeature(IEnumerable<ApplicationPart> parts, ViewsFeature feature)
    {
        foreach (var part in parts.OfType<AssemblyPart>())
        {
            foreach (var item in new RazorCompiledItemLoader().LoadItems(part.Assembly))
            {
                if (item.Kind == "mvc.1.0.razor-page")
                    logger.LogError("The Razor Page '{Page}' of the module '{Module}' is left out: there is no routing for such pages. " +
                        "Make it a view that an action of a controller shows.", item.Identifier, catalog.ModuleOf(part.Assembly));

                feature.ViewDescriptors.Add(new CompiledViewDescriptor(item)
                {
                    RelativePath = PathOf(item.Identifier, part.Assembly),
                });
            }
        }
    }

    /// <summary>The engine's own views say their area themselves, wherever their folder stands.</summary>
    private string PathOf(string identifier, Assembly assembly)
    {
        var area = identifier.IndexOf("/Areas/", StringComparison.OrdinalIgnoreCase);
        return area >= 0 ? identifier[area..] : $"/Areas/{catalog.ModuleOf(assembly)}{identifier}";
    }
}

/// <summary>
/// Gives every action its place: the module as its area, the feature that owns it, and a route.
/// <list type="bullet">
/// <item>An action with a route of its own keeps it.</item>
/// <item>[Admin("path", "name")] is {admin prefix}/path, and links may name it.</item>
/// <item>[Admin], or a controller called Admin: {admin prefix}/{area}/{controller}/{action}/{id?}.</item>
/// <item>Any other: {area}/{controller}/{action}/{id?}.</item>
/// </list>
/// </summary>
internal sealed class ModuleActions(
    ModuleCatalog catalog, IOptions<AdminOptions> admin, ParameterPolicyFactory policies, ILogger<ModuleActions> logger)
    : IApplicationModelConvention
{
    public void Apply(ApplicationModel application)
    {
        var check = new RouteCheck(policies, logger);
        foreach (var controller in application.Controllers)
        {
            var area = Area(controller);
            var owner = new OwnerFeature(
                controller.ControllerType.GetCustomAttribute<OwnFeature>()?.FeatureName ?? area);
            controller.RouteValues["area"] = area;

            foreach (var action in controller.Actions)
                Place(controller, action, area, owner);

            check.Check(controller);
        }
    }

    private string Area(ControllerModel controller) =>
        controller.RouteValues.TryGetValue("area", out var area) && area is not null
            ? area
            : catalog.ModuleOf(controller.ControllerType.Assembly);

    private void Place(ControllerModel controller, ActionModel action, string area, OwnerFeature owner)
    {
        var adminRoute = action.Attributes.OfType<AdminAttribute>().FirstOrDefault() ??
            controller.Attributes.OfType<AdminAttribute>().FirstOrDefault();
        var isAdmin = adminRoute is not null || controller.ControllerName == "Admin";
        var prefix = isAdmin ? admin.Value.AdminUrlPrefix.Trim('/') + "/" : "";
        var path = Filled(adminRoute?.Template) ?? $"{area}/{controller.ControllerName}/{action.ActionName}/{{id?}}";

        foreach (var selector in action.Selectors)
        {
            selector.EndpointMetadata.Add(owner);
            if (controller.Selectors.Any(own => own.AttributeRouteModel is not null))
                continue;

            if (selector.AttributeRouteModel is null && adminRoute?.Template is null)
                action.Properties[ConventionalActions.Mark] = true;

            selector.AttributeRouteModel ??= new AttributeRouteModel { Template = prefix + path, Name = Filled(adminRoute?.RouteName) };
        }

        if (isAdmin && adminRoute is null)
            action.Filters.Add(new AdminAttribute());

        string? Filled(string? text) => text?.Replace("{area}", area, StringComparison.OrdinalIgnoreCase)
            .Replace("{controller}", controller.ControllerName, StringComparison.OrdinalIgnoreCase)
            .Replace("{action}", action.ActionName, StringComparison.OrdinalIgnoreCase);
    }
}
