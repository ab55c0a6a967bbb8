using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Specification;
using OrchardCore.Environment.Shell.Builders;

namespace Engine.Tests.Tenants;

/// <summary>The platform's own conformance tests for service containers, run on a tenant's container.</summary>
public sealed class ContainerConformanceTests
{
    public static TheoryData<string> Plain => Names(typeof(PlainServices));

    public static TheoryData<string> Keyed => Names(typeof(KeyedServices));

    [Theory]
    [MemberData(nameof(Plain))]
    public Task A_tenants_container_behaves_like_any_other(string behaviour) =>
        RunAsync(new PlainServices(), behaviour);

    [Theory]
    [MemberData(nameof(Keyed))]
    public Task A_tenants_container_behaves_like_any_other_for_keyed_services(string behaviour) =>
        RunAsync(new KeyedServices(), behaviour);

    private static TheoryData<string> Names(Type tests) =>
        [.. tests.GetMethods().Where(method => Attributes(method).Any(IsFact)).Select(method => method.Name).Distinct()];

    private static async Task RunAsync(object tests, string behaviour)
    {
        var method = tests.GetType().GetMethod(behaviour)!;
        foreach (var arguments in Cases(tests, method))
        {
            try
            {
                if (method.Invoke(tests, arguments) is Task task)
                    await task;
            }
            catch (TargetInvocationException thrown)
            {
                throw new InvalidOperationException($"{behaviour}({string.Join(", ", arguments)})", thrown.InnerException);
            }
        }
    }

    private static IEnumerable<object?[]> Cases(object tests, MethodInfo method)
    {
        var found = 0;
        foreach (var attribute in Attributes(method))
        {
            if (attribute.AttributeType.Name == "InlineDataAttribute")
            {
                found++;
                var values = (IReadOnlyCollection<CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!;
                yield return [.. values.Select(value => value.Value)];
            }
            else if (attribute.AttributeType.Name == "MemberDataAttribute")
            {
                var member = (string)attribute.ConstructorArguments[0].Value!;
                var property = tests.GetType().GetProperty(member, BindingFlags.Static | BindingFlags.Instance |
                    BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.FlattenHierarchy)!;
                foreach (var values in (IEnumerable<object?[]>)property.GetValue(tests)!)
                {
                    found++;
                    yield return values;
                }
            }
        }

        if (found == 0)
            yield return [];
    }

    private static IEnumerable<CustomAttributeData> Attributes(MethodInfo method) => method.GetCustomAttributesData();

    private static bool IsFact(CustomAttributeData attribute) =>
        attribute.AttributeType.Name is "FactAttribute" or "TheoryAttribute";

    private static TenantServices Provider(IServiceCollection services) =>
        new ServiceBlueprint(services, new ServiceCollection(), host: null).CreateProvider();

    private sealed class PlainServices : DependencyInjectionSpecificationTests
    {
        protected override IServiceProvider CreateServiceProvider(IServiceCollection serviceCollection) =>
            Provider(serviceCollection);
    }

    private sealed class KeyedServices : KeyedDependencyInjectionSpecificationTests
    {
        protected override IServiceProvider CreateServiceProvider(IServiceCollection collection) =>
            Provider(collection);
    }
}
