using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Environment.Shell;

namespace Engine.Tests.Admin;

/// <summary>Features are turned on and off in the dashboard, with what they need and what needs them.</summary>
public sealed class FeaturesPageTests(AdminSite site) : IClassFixture<AdminSite>
{
    [Fact]
    public async Task A_feature_is_turned_on_with_what_it_needs_and_off_again()
    {
        using var admin = await site.SignInAsync("admin");
        var row = (await admin.ReadAsync("/Admin/Features?q=taxonom")).GetElementById("OrchardCore.Taxonomies")!;
        Assert.Contains("Off", row.TextContent, StringComparison.Ordinal);

        var on = await PostAsync(admin, "/Admin/Features/OrchardCore.Markdown/Enable");

        Assert.Equal(HttpStatusCode.Found, on.StatusCode);
        Assert.Contains("Turned on: ", (await admin.ReadAsync("/Admin/Features")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Superset(new HashSet<string> { "OrchardCore.Markdown", "OrchardCore.Shortcodes" }, await EnabledAsync());

        await PostAsync(admin, "/Admin/Features/OrchardCore.Markdown/Disable");
        Assert.DoesNotContain("OrchardCore.Markdown", await EnabledAsync());
        Assert.Contains("OrchardCore.Shortcodes", await EnabledAsync());
    }

    [Fact]
    public async Task What_needs_a_feature_is_named_and_goes_with_it_only_when_that_is_said()
    {
        using var admin = await site.SignInAsync("admin");
        await PostAsync(admin, "/Admin/Features", ("BulkAction", "Enable"), ("FeatureIds", "OrchardCore.Autoroute"), ("FeatureIds", "OrchardCore.Alias"));

        var asked = await PostAsync(admin, "/Admin/Features", ("BulkAction", "Disable"), ("FeatureIds", "OrchardCore.HomeRoute"));
        var before = await EnabledAsync();
        await PostAsync(admin, "/Admin/Features", ("BulkAction", "Disable"), ("FeatureIds", "OrchardCore.HomeRoute"), ("Force", "true"));

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("because these need it: Autoroute", await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("OrchardCore.HomeRoute", before);
        Assert.DoesNotContain("OrchardCore.HomeRoute", await EnabledAsync());
        Assert.DoesNotContain("OrchardCore.Autoroute", await EnabledAsync());
        Assert.Contains("OrchardCore.Alias", await EnabledAsync());
    }

    [Theory]
    [InlineData("OrchardCore.Features", "Disable")]
    [InlineData("OrchardCore.Admin", "Disable")]
    [InlineData("OrchardCore.Users", "Disable")]
    [InlineData("OrchardCore.Settings", "Disable")]
    [InlineData("OrchardCore.Recipes.Core", "Disable")]
    [InlineData("TheAdmin", "Disable")]
    [InlineData("OrchardCore.Tenants", "Enable")]
    [InlineData("Nowhere", "Enable")]
    public async Task What_the_dashboard_stands_on_and_what_is_not_the_clinics_to_have_is_no_switch(string feature, string action)
    {
        using var admin = await site.SignInAsync("admin");
        var before = await EnabledAsync();

        var one = await PostAsync(admin, $"/Admin/Features/{feature}/{action}");
        var many = await PostAsync(admin, "/Admin/Features", ("BulkAction", action), ("FeatureIds", feature), ("FeatureIds", "OrchardCore.Lists"), ("Force", "true"));

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (one.StatusCode, many.StatusCode));
        Assert.Equal(before.Order(), (await EnabledAsync()).Order());
    }

    private static async Task<HttpResponseMessage> PostAsync(Browser browser, string path, params (string, string)[] values) =>
        await browser.PostAsync(path, [.. values, ("__RequestVerificationToken", await browser.TokenAsync())]);

    private Task<HashSet<string>> EnabledAsync() => site.InAsync("Harbor", async services =>
        (await services.GetRequiredService<IShellFeaturesManager>().GetEnabledFeaturesAsync()).Select(feature => feature.Id).ToHashSet());
}
