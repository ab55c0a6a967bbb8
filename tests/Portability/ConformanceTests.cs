using System.Text.RegularExpressions;

namespace Portability;

/// <summary>The modules, themes and the host compile against Orchard Core's public API and nothing else.</summary>
public sealed class ConformanceTests(PackagesBuild build) : IClassFixture<PackagesBuild>
{
    [Fact]
    public async Task Everything_compiles_against_Orchard_and_what_it_lacks_does_not()
    {
        Assert.Equal("", await build.BuildAsync());

        // A name, an overload and a package that aren't there: each is told, by the very build that has just passed.
        var module = Path.Combine(build.Folder, "src", "Modules", "Clinic.Profile");
        await File.WriteAllTextAsync(Path.Combine(module, "Wrong.cs"), """
            namespace Clinic.Profile;

            internal static class Wrong
            {
                public static object Name(ContentItem item) => item.NobodyHasThis;
                public static object Overload(ContentItem item) => item.Get<ContentPart>(1, 2, 3);
                public static object Package() => new OrchardCore.Sitemaps.Models.SitemapPart();
            }
            """, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(module, "Views", "Wrong.cshtml"), """
            @using OrchardCore.Navigation
            @{ var pager = new PagerNobodyHas(); }
            """, TestContext.Current.CancellationToken);

        var told = await build.BuildAsync("src/Modules/Clinic.Profile/Clinic.Profile.csproj");

        Assert.Equal(["Wrong.cs(5", "Wrong.cs(6", "Wrong.cs(7", "Wrong.cshtml(2"],
            Regex.Matches(told, @"Wrong\.\w+\(\d+").Select(place => place.Value).Distinct().Order(StringComparer.Ordinal));
    }
}
