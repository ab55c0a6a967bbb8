using Clinic.Agency;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Clinic.Tests.Agency;

/// <summary>No start leaves visitors a form with which they could set the site up: a password that is missing is made.</summary>
public sealed class FirstPasswordsTests(PlatformHost host) : IDisposable
{
    private const string Tenants = "OrchardCore:OrchardCore_AutoSetup:Tenants:";

    private readonly string _name = "First" + Guid.NewGuid().ToString("N");

    private string Folder => Path.Combine(host.Data, "Sites", _name);

    private string File => Path.Combine(Folder, "admin-password.txt");

    public void Dispose()
    {
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }

    [Fact]
    public void A_missing_password_is_made_once_and_kept_where_only_its_owner_reads_it()
    {
        var (first, second) = (PasswordAfterStart(null), PasswordAfterStart(" "));

        Assert.True(first!.Length >= 24);
        Assert.Equal((first, first), (second, System.IO.File.ReadAllText(File).Trim()));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(File));
    }

    [Fact]
    public void One_that_is_given_is_left_alone_and_written_nowhere()
    {
        Assert.Equal("Given-Password-7", PasswordAfterStart("Given-Password-7"));
        Assert.False(Directory.Exists(Folder));
    }

    [Fact]
    public void A_tenant_that_is_there_gets_no_file_that_would_lie()
    {
        Directory.CreateDirectory(Folder);
        System.IO.File.WriteAllText(Path.Combine(Folder, "OrchardCore.db"), "");

        Assert.True(PasswordAfterStart(null)!.Length >= 24);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void A_name_that_is_no_tenants_reaches_no_file()
    {
        var builder = Start("../" + _name, null);

        Assert.Null(builder.Configuration[Tenants + "0:AdminPassword"]);
        Assert.False(Directory.Exists(Path.Combine(host.Data, _name)));
    }

    private string? PasswordAfterStart(string? given) => Start(_name, given).Configuration[Tenants + "0:AdminPassword"];

    private static HostApplicationBuilder Start(string name, string? password)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            [Tenants + "0:ShellName"] = name, [Tenants + "0:AdminPassword"] = password,
        });
        builder.AddFirstPasswords();
        return builder;
    }
}
