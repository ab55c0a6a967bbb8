using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.Modules;

/// <summary>
/// What a tenant's features want of the one MVC. Their filters run in this tenant alone; anything else that they change
/// would be a change for all tenants, and is refused by name.
/// </summary>
internal sealed class TenantMvc : IFilterProvider
{
    // Ahead of the framework's own, which makes the filters that are named by their type.
    public int Order => -1100;

    public void OnProvidersExecuting(FilterProviderContext context)
    {
        if (ShellScope.Context is not { Filters: { Count: > 0 } filters })
            return;

        var all = context.Results.Concat(filters.Select(filter => new FilterItem(filter)))
            .OrderBy(item => item.Descriptor.Order).ThenBy(item => item.Descriptor.Scope).ToArray();
        context.Results.Clear();
        foreach (var item in all)
            context.Results.Add(item);
    }

    public void OnProvidersExecuted(FilterProviderContext context)
    {
    }

    /// <summary>The features that say <c>Configure&lt;MvcOptions&gt;()</c>.</summary>
    public static IReadOnlyList<CatalogFeature> Configuring(StartedFeatures started) =>
        [.. started.Services.Where(service => service.IsKeyedService && ForeignServices.IsMvc(service.ServiceType))
            .Select(service => started.Features.Features.Single(feature => Equals(feature.Id, service.ServiceKey))).Distinct()];

    public static IReadOnlyList<FilterDescriptor> Filters(ShellContext tenant, IReadOnlyList<CatalogFeature> features, IServiceProvider host, Guard guard) =>
        [.. features.SelectMany(feature => Filters(tenant, feature, host, guard))];

    private static IEnumerable<FilterDescriptor> Filters(ShellContext tenant, CatalogFeature feature, IServiceProvider host, Guard guard)
    {
        var options = host.GetRequiredService<IOptionsFactory<MvcOptions>>().Create(Options.DefaultName);
        var before = Members(options).ToArray();
        var filters = options.Filters.ToArray();
        FeatureFault.Watch(guard, tenant.Settings.Name, feature, feature.Startups[0], "Configure<MvcOptions>", () =>
        {
            foreach (var configure in tenant.ServiceProvider.GetKeyedServices<IConfigureOptions<MvcOptions>>(feature.Id))
                configure.Configure(options);

            foreach (var configure in tenant.ServiceProvider.GetKeyedServices<IPostConfigureOptions<MvcOptions>>(feature.Id))
                configure.PostConfigure(Options.DefaultName, options);
        });

        if (filters.Except(options.Filters).Any())
            throw Refusal(feature, nameof(MvcOptions.Filters) + ".Remove");

        if (before.Zip(Members(options)).FirstOrDefault(pair => !pair.First.Value.SequenceEqual(pair.Second.Value)) is { First.Name: { } changed })
            throw Refusal(feature, changed);

        return options.Filters.Except(filters).Select(filter => new FilterDescriptor(filter, FilterScope.Global));
    }

    private static FeatureFault Refusal(CatalogFeature feature, string member) => new(feature,
        $"it changes MvcOptions.{member} with Configure<MvcOptions>(), which all tenants share. Filters may be added that way; what " +
        "else it needs goes onto its own controllers and models as attributes, or into the host's Program.cs for all tenants.");

    /// <summary>All that can be set but for the filters, each as the list of what it holds.</summary>
    private static IEnumerable<(string Name, object?[] Value)> Members(object options, string prefix = "") =>
        from member in options.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
        where member.Name != nameof(MvcOptions.Filters) && member.GetIndexParameters().Length == 0
        let value = member.GetValue(options)
        from found in member.Name == nameof(MvcOptions.ModelBindingMessageProvider)
            ? Members(value!, member.Name + ".")
            : [(prefix + member.Name, value is IEnumerable list and not string ? [.. list.Cast<object?>()] : [value])]
        select found;
}
