using System.Text.Json;

namespace Clinic.Tests.Documents;

/// <summary>Whoever hands the platform on hands on what others wrote: each of them is named, with its licence.</summary>
public sealed class NoticesTests
{
    [Fact]
    public void Every_package_that_is_shipped_is_named_with_its_version()
    {
        var notices = File.ReadAllText(Path.Combine(Shell.Root, "THIRD-PARTY-NOTICES.md"));

        var shipped = Shipped();

        Assert.Contains(shipped, package => package.StartsWith("Fluid.Core/", StringComparison.Ordinal));
        Assert.All(shipped, package => Assert.Contains($"[{package.Split('/')[0]}](", notices, StringComparison.OrdinalIgnoreCase));
        Assert.All(shipped, package => Assert.Contains($") {package.Split('/')[1]} |", notices, StringComparison.Ordinal));
    }

    [Fact]
    public void Nothing_is_named_that_is_not_shipped()
    {
        var named = File.ReadLines(Path.Combine(Shell.Root, "THIRD-PARTY-NOTICES.md")).Count(line => line.StartsWith("| [", StringComparison.Ordinal));

        Assert.Equal(Shipped().Length, named);
    }

    private static string[] Shipped()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(Agency.CommandLine.Folder, "Platform.Web.deps.json")));
        return
        [
            .. host.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(library => library.Value.GetProperty("type").GetString() == "package")
                .Select(library => library.Name),
        ];
    }
}
