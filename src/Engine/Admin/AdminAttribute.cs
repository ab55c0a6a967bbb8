using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Admin;

/// <summary>The action belongs to the dashboard: only those who may enter it, in the admin theme.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public class AdminAttribute(string? template = null, string? routeName = null) : Attribute, IAsyncResourceFilter
{
    public const string NameFromControllerAndAction = "{controller}{action}";

    private static readonly object Applied = new();

    /// <summary>The path below the admin prefix; without one, the usual {area}/{controller}/{action}/{id?}.</summary>
    public string? Template { get; set; } = template;

    public string? RouteName { get; set; } = routeName;

    public static void Apply(HttpContext context) => context.Items[Applied] = true;

    public static bool IsApplied(HttpContext context) => context.Items.ContainsKey(Applied);

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        Apply(context.HttpContext);
        return next();
    }
}
