using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Clinic.Agency;

/// <summary>
/// The passwords that a first start needs and its settings do not name: without one, visitors would be asked to set the site up.
/// </summary>
public static class FirstPasswords
{
    private const string Section = "OrchardCore:OrchardCore_AutoSetup:Tenants";

    /// <summary>Gives each tenant of the settings that has none a password, and says where those lie that a set-up will use.</summary>
    public static IHostApplicationBuilder AddFirstPasswords(this IHostApplicationBuilder builder)
    {
        var files = new Dictionary<string, string>();
        foreach (var tenant in builder.Configuration.GetSection(Section).GetChildren())
        {
            if (tenant["ShellName"] is not { Length: > 0 } name || !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
                continue;

            var folder = Path.Combine(Data(builder.Environment), "Sites", name);
            if (string.IsNullOrWhiteSpace(tenant["AdminPassword"]))
                builder.Configuration[tenant.Path + ":AdminPassword"] = For(folder);
            if (File.Exists(FirstPassword.FileIn(folder)))
                files[name] = FirstPassword.FileIn(folder);
        }

        builder.Services.AddHostedService(services => new Announcement(services.GetRequiredService<IHostApplicationLifetime>(), files));
        return builder;
    }

    // A set-up that failed is tried again with the same password. A tenant that is there keeps its own: this one is never used.
    private static string For(string folder)
    {
        var file = FirstPassword.FileIn(folder);
        if (File.Exists(file))
            return File.ReadAllText(file).Trim();
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            return FirstPassword.Generate();

        using var password = new FirstPassword(folder);
        password.Keep();
        return password.Value;
    }

    private static string Data(IHostEnvironment environment) => Environment.GetEnvironmentVariable("ORCHARD_APP_DATA") is { Length: > 0 } moved
        ? Path.GetFullPath(moved)
        : Path.Combine(environment.ContentRootPath, "App_Data");

    private sealed class Announcement(IHostApplicationLifetime lifetime, Dictionary<string, string> files) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            lifetime.ApplicationStarted.Register(() =>
            {
                foreach (var (tenant, file) in files)
                    Console.Out.WriteLine($"  {tenant,-12} administrator's first password: {file}");
            });
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
