using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.SignalR;

namespace OrchardCore.Modules;

/// <summary>
/// What a module's start-up registers. It sees what the host and the features before it have, so that it may say
/// <c>AddMvc()</c> as often as it likes; what only the host could honour is refused by name.
/// </summary>
internal sealed class ForeignServices(
    CatalogFeature feature, IStartup startup, ServiceCollection services, IServiceCollection host)
{
    private const string InTheHost = "Do it in the host's Program.cs, for all tenants.";

    // The one MVC, the one server and the one router of the process read these, and only from the host.
    private static readonly Type[] HostsOptions =
        [typeof(RouteOptions), typeof(MvcViewOptions), typeof(RazorViewEngineOptions), typeof(JsonOptions), typeof(ApiBehaviorOptions)];

    private static readonly Type[] HostsServices =
        [typeof(IStartupFilter), typeof(IServer), typeof(MatcherPolicy), typeof(IApplicationModelProvider), typeof(IActionDescriptorProvider),
            typeof(IActionInvokerProvider), typeof(IFilterProvider)];

    private static readonly Type[] Configuring = [typeof(IConfigureOptions<>), typeof(IPostConfigureOptions<>)];

    public static bool IsMvc(Type service) =>
        service == typeof(IConfigureOptions<MvcOptions>) || service == typeof(IPostConfigureOptions<MvcOptions>);

    /// <summary>Answers what the start-up added.</summary>
    public IReadOnlyList<ServiceDescriptor> Add(Action<Action> guarded)
    {
        var parts = new ApplicationPartManager();
        var known = host.Select(service => service.ServiceType == typeof(ApplicationPartManager)
            ? ServiceDescriptor.Singleton(parts)
            : service).ToArray();
        var all = new ServiceCollection();
        foreach (var service in known.Concat(services))
            ((ICollection<ServiceDescriptor>)all).Add(service);

        guarded(() => startup.ConfigureServices(all));

        var before = known.Concat(services).ToHashSet<ServiceDescriptor>(ReferenceEqualityComparer.Instance);
        var added = all.Where(service => !before.Contains(service)).ToArray();
        var left = all.ToHashSet<ServiceDescriptor>(ReferenceEqualityComparer.Instance);
        if ((Refusal(added, parts) ?? Removal(known.Where(service => !left.Contains(service)), added)) is { } refusal)
            throw new FeatureFault(feature, $"its start-up '{startup.GetType()}' {refusal}");

        var hosts = known.ToHashSet<ServiceDescriptor>(ReferenceEqualityComparer.Instance);
        services.Clear();
        foreach (var service in all.Where(service => !hosts.Contains(service)))
            ((ICollection<ServiceDescriptor>)services).Add(Own(service));

        return added;
    }

    private static string? Refusal(ServiceDescriptor[] added, ApplicationPartManager parts) =>
        added.Select(Refusal).FirstOrDefault(refusal => refusal is not null) ??
        (parts.ApplicationParts.OfType<AssemblyPart>().FirstOrDefault(part => !IsFramework(part.Assembly)) is { } part
            ? $"calls AddApplicationPart(\"{part.Name}\"), but controllers are those of the host's modules. Make it a module: " +
              "give it a Manifest.cs and let the host refer to it."
            : null);

    private static string? Refusal(ServiceDescriptor service)
    {
        var type = service.ServiceType;
        var definition = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
        if (Configuring.Contains(definition) && HostsOptions.Contains(type.GenericTypeArguments[0]) && !IsFramework(Origin(service)))
            return $"configures {type.GenericTypeArguments[0].Name}, of which all tenants share one. {InTheHost}";

        if (HostsServices.Contains(type) && !IsFramework(Origin(service)))
            return $"adds {Indefinite(type)}, which only the host could heed. {InTheHost}";

        if (definition == typeof(HubLifetimeManager<>))
            return "calls AddSignalR(), but a hub would reach the visitors of all tenants. Call it and map the hub in the host's Program.cs.";

        return type == typeof(IHostedService) && !IsFramework(Origin(service))
            ? "adds an IHostedService, which tenants don't run. Register an IBackgroundTask instead."
            : null;
    }

    private static string? Removal(IEnumerable<ServiceDescriptor> removed, ServiceDescriptor[] added) =>
        removed.FirstOrDefault(gone => !added.Any(service => service.ServiceType == gone.ServiceType)) is { } gone
            ? $"removes {gone.ServiceType}, which all tenants share. Register another one after it instead, or change it in the host's Program.cs."
            : null;

    // MVC itself is the host's and must not see what one tenant wants of it: the tenant's part is kept apart, by feature.
    private ServiceDescriptor Own(ServiceDescriptor service)
    {
        if (service.IsKeyedService || !IsMvc(service.ServiceType))
            return service;

        return service switch
        {
            { ImplementationInstance: { } instance } => new(service.ServiceType, feature.Id, instance),
            { ImplementationFactory: { } factory } =>
                new(service.ServiceType, feature.Id, (services, _) => factory(services), service.Lifetime),
            _ => new(service.ServiceType, feature.Id, service.ImplementationType!, service.Lifetime),
        };
    }

    /// <summary>Where the code is that the registration runs; null for what a factory makes.</summary>
    private static Assembly? Origin(ServiceDescriptor service)
    {
        if (service.IsKeyedService || service.ImplementationFactory is not null)
            return service.IsKeyedService ? null : service.ImplementationFactory!.Method.Module.Assembly;

        if (service.ImplementationInstance is not { } instance)
            return service.ImplementationType?.Assembly;

        return instance.GetType().GetProperty("Action")?.GetValue(instance) is Delegate action
            ? action.Method.Module.Assembly
            : instance.GetType().Assembly;
    }

    private static bool IsFramework(Assembly? assembly) =>
        assembly?.GetName().Name is { } name &&
        (name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.StartsWith("System.", StringComparison.Ordinal));

    private static string Indefinite(Type type) => (type.Name[0] is 'I' or 'A' ? "an " : "a ") + type.Name;
}
