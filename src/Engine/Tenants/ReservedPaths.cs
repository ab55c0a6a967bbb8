using Microsoft.AspNetCore.Mvc.Routing;

namespace OrchardCore.Environment.Shell;

/// <summary>First segments of paths that the platform or the agency's own site answers: a clinic under one would shut both out.</summary>
internal sealed class ReservedPaths(ModuleCatalog catalog)
{
    private static readonly string[] Always = ["admin", "api", "error", "health", "login", "media", "_content"];

    // From the attributes alone: a command, which serves nothing, knows them too.
    private readonly Lazy<FrozenSet<string>> _segments = new(() => catalog.Extensions
        .Select(extension => extension.Assembly).Distinct().SelectMany(Types)
        .Where(type => type.IsAssignableTo(typeof(ControllerBase)))
        .SelectMany(Templates)
        .Select(template => template.TrimStart('~', '/').Split('/')[0])
        .Where(segment => segment.Length > 0 && !segment.Contains('{', StringComparison.Ordinal) && !segment.Contains('[', StringComparison.Ordinal))
        .Concat(catalog.Extensions.Select(extension => extension.Id))
        .Concat(Always)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    public bool Contains(string segment) => _segments.Value.Contains(segment);

    private static IEnumerable<string> Templates(Type controller) =>
        Routes(controller) is { Length: > 0 } own ? own : controller.GetMethods().SelectMany(Routes);

    private static string[] Routes(MemberInfo member) =>
        [.. member.GetCustomAttributes().OfType<IRouteTemplateProvider>().Select(route => route.Template).OfType<string>()];

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return [.. assembly.DefinedTypes];
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }
}
