using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Environment.Shell.Builders;

namespace Engine.Tests.Tenants;

public sealed class BlueprintTests
{
    private sealed class Counter;

    private sealed class Colours
    {
        public string Brand { get; set; } = "grey";
    }

    private sealed record Name(string Value);

    [Fact]
    public void Tenants_of_one_blueprint_share_the_hosts_singletons_but_not_their_own()
    {
        var hostServices = new ServiceCollection().AddSingleton<List<int>>();
        var features = new ServiceCollection().AddSingleton<Counter>();
        var host = hostServices.BuildServiceProvider();
        var blueprint = new ServiceBlueprint(features, hostServices, host);

        using var one = blueprint.CreateProvider((typeof(Name), new Name("one")));
        using var two = blueprint.CreateProvider((typeof(Name), new Name("two")));

        Assert.Same(host.GetService<List<int>>(), one.GetService<List<int>>());
        Assert.Same(one.GetService<List<int>>(), two.GetService<List<int>>());
        Assert.NotSame(one.GetService<Counter>(), two.GetService<Counter>());
        Assert.Equal(("one", "two"), (one.GetService<Name>()!.Value, two.GetService<Name>()!.Value));
    }

    [Fact]
    public void Loggers_are_the_hosts_even_where_a_feature_adds_logging()
    {
        var hostServices = new ServiceCollection().AddLogging();
        var features = new ServiceCollection().AddLogging();
        var host = hostServices.BuildServiceProvider();

        using var tenant = new ServiceBlueprint(features, hostServices, host).CreateProvider();

        Assert.Same(host.GetRequiredService<ILoggerFactory>(), tenant.GetRequiredService<ILoggerFactory>());
    }

    [Fact]
    public void Options_that_a_feature_configures_belong_to_the_tenant()
    {
        var hostServices = new ServiceCollection().AddOptions().Configure<Colours>(it => it.Brand = "host");
        var features = new ServiceCollection();
        features.AddTransient<IConfigureOptions<Colours>>(provider =>
            new ConfigureOptions<Colours>(it => it.Brand = provider.GetRequiredService<Name>().Value));
        var host = hostServices.BuildServiceProvider();
        var blueprint = new ServiceBlueprint(features, hostServices, host);

        using var one = blueprint.CreateProvider((typeof(Name), new Name("one")));
        using var two = blueprint.CreateProvider((typeof(Name), new Name("two")));

        Assert.Equal("one", one.GetRequiredService<IOptions<Colours>>().Value.Brand);
        Assert.Equal("two", two.GetRequiredService<IOptions<Colours>>().Value.Brand);
        Assert.Equal("host", host.GetRequiredService<IOptions<Colours>>().Value.Brand);
    }

    [Fact]
    public void An_enumerable_holds_the_hosts_and_the_features_services_in_that_order()
    {
        var hostServices = new ServiceCollection()
            .AddSingleton<IComparable>("host one").AddSingleton<IComparable>("host two");
        var features = new ServiceCollection().AddSingleton<IComparable>("feature");
        var blueprint = new ServiceBlueprint(features, hostServices, hostServices.BuildServiceProvider());

        using var tenant = blueprint.CreateProvider();

        Assert.Equal(["host one", "host two", "feature"], tenant.GetServices<IComparable>());
        Assert.Equal("feature", tenant.GetService<IComparable>());
    }

    [Fact]
    public async Task A_singleton_is_made_once_however_many_threads_ask_for_it()
    {
        var made = 0;
        var features = new ServiceCollection().AddSingleton(_ =>
        {
            Interlocked.Increment(ref made);
            Thread.Sleep(20);
            return new Counter();
        });
        using var tenant = new ServiceBlueprint(features, new ServiceCollection(), null).CreateProvider();

        var found = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(tenant.GetRequiredService<Counter>)));

        Assert.Equal(1, made);
        Assert.Single(found.Distinct());
    }
}
