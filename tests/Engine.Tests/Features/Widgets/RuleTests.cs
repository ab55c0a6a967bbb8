using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Layers.Models;
using OrchardCore.Rules;
using OrchardCore.Rules.Models;
using OrchardCore.Rules.Services;

namespace Engine.Tests.Features.Widgets;

public sealed class RuleTests
{
    private readonly DefaultHttpContext _http = new();
    private readonly ServiceProvider _services;

    public RuleTests()
    {
        var services = new ServiceCollection().AddLogging().AddLocalization();
        services.AddSingleton<IHttpContextAccessor>(new HttpContextAccessor { HttpContext = _http });
        services.Configure<IdentityOptions>(options => options.ClaimsIdentity.RoleClaimType = "role");
        new RulesStartup().ConfigureServices(services);
        _services = services.BuildServiceProvider();
    }

    [Theory]
    [InlineData(typeof(StringEqualsOperator), "/About", true)]
    [InlineData(typeof(StringEqualsOperator), "/abo", false)]
    [InlineData(typeof(StringNotEqualsOperator), "/about", false)]
    [InlineData(typeof(StringNotEqualsOperator), "/abo", true)]
    [InlineData(typeof(StringStartsWithOperator), "/ab", true)]
    [InlineData(typeof(StringStartsWithOperator), "/out", false)]
    [InlineData(typeof(StringNotStartsWithOperator), "/ab", false)]
    [InlineData(typeof(StringNotStartsWithOperator), "/out", true)]
    [InlineData(typeof(StringEndsWithOperator), "OUT", true)]
    [InlineData(typeof(StringEndsWithOperator), "/ab", false)]
    [InlineData(typeof(StringNotEndsWithOperator), "out", false)]
    [InlineData(typeof(StringNotEndsWithOperator), "/ab", true)]
    [InlineData(typeof(StringContainsOperator), "bou", true)]
    [InlineData(typeof(StringContainsOperator), "xyz", false)]
    [InlineData(typeof(StringNotContainsOperator), "bou", false)]
    [InlineData(typeof(StringNotContainsOperator), "xyz", true)]
    [InlineData(typeof(StringEqualsOperator), "~/about", true)] // The root of the tenant, whatever its prefix.
    public async Task A_path_is_compared_by_each_operator(Type operation, string value, bool expected)
    {
        _http.Request.PathBase = "/clinic";
        _http.Request.Path = "/about";

        var condition = new UrlCondition { Value = value, Operation = (ConditionOperator)Activator.CreateInstance(operation)! };

        Assert.Equal(expected, await HoldsAsync(condition));
    }

    [Fact]
    public async Task A_comparison_regards_case_only_when_asked_to()
    {
        _http.Request.Path = "/about";

        Assert.True(await HoldsAsync(Url(caseSensitive: false)));
        Assert.False(await HoldsAsync(Url(caseSensitive: true)));

        static UrlCondition Url(bool caseSensitive) => new()
        {
            Value = "/ABOUT",
            Operation = new StringEqualsOperator { CaseSensitive = caseSensitive },
        };
    }

    [Theory]
    [InlineData("/", true, true)]
    [InlineData("", true, true)]
    [InlineData("/about", true, false)]
    [InlineData("/", false, false)]
    [InlineData("/about", false, true)]
    public async Task The_home_page_is_the_root_of_the_tenant(string path, bool value, bool expected)
    {
        _http.Request.PathBase = "/clinic";
        _http.Request.Path = path;

        Assert.Equal(expected, await HoldsAsync(new HomepageCondition { Value = value }));
    }

    [Theory]
    [InlineData(false, false, false)]
    [InlineData(true, false, true)]
    [InlineData(false, true, true)]
    [InlineData(true, true, true)]
    public async Task Any_needs_one_condition_and_all_needs_every_one(bool first, bool second, bool any)
    {
        BooleanCondition[] both = [new() { Value = first }, new() { Value = second }];

        Assert.Equal(any, await HoldsAsync(new AnyConditionGroup { Conditions = [.. both] }));
        Assert.Equal(first && second, await HoldsAsync(new AllConditionGroup { Conditions = [.. both] }));
        Assert.Equal(first && second, await HoldsAsync(both));
    }

    [Fact]
    public async Task Nothing_holds_where_nothing_is_asked()
    {
        Assert.False(await HoldsAsync());
        Assert.False(await HoldsAsync(new AnyConditionGroup()));
        Assert.False(await HoldsAsync(new AllConditionGroup()));
    }

    [Fact]
    public async Task Visitors_and_users_are_told_apart()
    {
        var anonymous = (await HoldsAsync(new IsAnonymousCondition()), await HoldsAsync(new IsAuthenticatedCondition()));
        _http.User = new ClaimsPrincipal(new ClaimsIdentity("test"));
        var signedIn = (await HoldsAsync(new IsAnonymousCondition()), await HoldsAsync(new IsAuthenticatedCondition()));

        Assert.Equal((true, false), anonymous);
        Assert.Equal((false, true), signedIn);
    }

    [Fact]
    public async Task Not_a_role_means_none_of_the_roles_of_the_user()
    {
        _http.User = new ClaimsPrincipal(new ClaimsIdentity([new("role", "Editor"), new("role", "Author")], "test"));

        Assert.True(await HoldsAsync(new RoleCondition { Value = "Author", Operation = new StringEqualsOperator() }));
        Assert.False(await HoldsAsync(new RoleCondition { Value = "Author", Operation = new StringNotEqualsOperator() }));
        Assert.True(await HoldsAsync(new RoleCondition { Value = "Moderator", Operation = new StringNotEqualsOperator() }));
    }

    [Theory]
    [InlineData("nl-BE", true)]
    [InlineData("nl", true)]
    [InlineData("fr", false)]
    public async Task A_language_stands_for_its_regions(string value, bool expected)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new("nl-BE");
        try
        {
            var condition = new CultureCondition { Value = value, Operation = new StringEqualsOperator() };

            Assert.Equal(expected, await HoldsAsync(condition));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Stored_layers_are_read_and_written_as_they_were()
    {
        const string stored = """
            {"Layers":[{"Name":"Deep","LayerRule":{"Conditions":[
            {"$type":"OrchardCore.Rules.Models.AnyConditionGroup, OrchardCore.Rules","DisplayText":"Or","Conditions":[
            {"$type":"OrchardCore.Rules.Models.UrlCondition, OrchardCore.Rules","Value":"/about","Operation":
            {"$type":"OrchardCore.Rules.Models.StringEqualsOperator, OrchardCore.Rules","CaseSensitive":true},
            "Name":"UrlCondition","ConditionId":"2"}],"Name":"AnyConditionGroup","ConditionId":"1"},
            {"$type":"Some.Feature.MoonCondition, Some.Feature","Phase":"full","Name":"MoonCondition","ConditionId":"3"}
            ],"ConditionId":"0"}}]}
            """;
        _http.Request.Path = "/about";

        var layers = JsonSerializer.Deserialize<LayersDocument>(stored, JOptions.Default)!;

        var conditions = layers.Layers[0].LayerRule!.Conditions;
        Assert.True(await HoldsAsync(conditions[0]));
        Assert.False(await HoldsAsync(conditions[1])); // The feature that knows it isn't enabled.
        var written = JsonSerializer.SerializeToNode(conditions, JOptions.Default)!;
        using var expected = JsonDocument.Parse(stored);
        Assert.Equal(
            Sorted(expected.RootElement.GetProperty("Layers")[0].GetProperty("LayerRule").GetProperty("Conditions")),
            Sorted(JsonSerializer.SerializeToElement(written)));
    }

    private ValueTask<bool> HoldsAsync(params Condition[] conditions)
    {
        using var scope = _services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<IRuleService>()
            .EvaluateAsync(new Rule { Conditions = [.. conditions] });
    }

    private static string Sorted(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(",", element.EnumerateObject()
            .OrderBy(property => property.Name, System.StringComparer.Ordinal)
            .Select(property => property.Name + ":" + Sorted(property.Value))) + "}",
        JsonValueKind.Array => "[" + string.Join(",", element.EnumerateArray().Select(Sorted)) + "]",
        _ => element.ToString(),
    };
}
