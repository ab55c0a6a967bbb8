using Clinic.Agency.Variables;
using OrchardCore.Environment.Shell;
using OrchardCore.Recipes.Models;

namespace Clinic.Agency.Commands;

/// <summary>What a tenant is to be, out of the options and the file of variables, with every problem of both.</summary>
internal sealed class TenantRequest
{
    private TenantRequest(Arguments arguments)
    {
        Name = arguments.Needed("name", "bayside");
        RecipeName = arguments.Needed("recipe", "clinic-site");
        Host = arguments.Option("host");
        Prefix = arguments.Option("prefix");
        SiteName = arguments.Option("site-name");
        TimeZone = arguments.Option("time-zone");
        AdminUser = arguments.Option("admin-user") ?? "admin";
        AdminEmail = arguments.Option("admin-email");
        Problems = arguments.Problems;
    }

    public string Name { get; }
    public string RecipeName { get; }
    public string? Host { get; private set; }
    public string? Prefix { get; }
    public string? SiteName { get; private set; }
    public string? TimeZone { get; private set; }
    public string AdminUser { get; }
    public string? AdminEmail { get; private set; }
    public RecipeDescriptor? Recipe { get; private set; }
    public Dictionary<string, object> Parameters { get; private set; } = [];
    public List<string> Problems { get; }

    public static TenantRequest Read(
        Arguments arguments, IEnumerable<RecipeDescriptor> recipes, IEnumerable<ShellSettings> tenants, bool isNew)
    {
        var request = new TenantRequest(arguments);
        request.Use(arguments.Option("variables"));
        arguments.Close();
        request.Find(recipes);
        request.Check([.. tenants], isNew);
        return request;
    }

    private void Use(string? file)
    {
        if (file is null)
            return;

        var (variables, problems) = VariablesFile.Read(file);
        Problems.AddRange(problems);
        if (variables is null)
            return;

        Host ??= Prefix is null ? variables.Host : null;
        SiteName ??= variables.Name;
        TimeZone ??= variables.TimeZone;
        AdminEmail ??= variables.Email;
        Parameters = variables.ToParameters();
    }

    private void Find(IEnumerable<RecipeDescriptor> recipes)
    {
        var known = recipes.ToArray();
        Recipe = Array.Find(known, recipe => string.Equals(recipe.Name, RecipeName, StringComparison.OrdinalIgnoreCase));
        if (Recipe is null && RecipeName.Length > 0)
            Problems.Add($"--recipe: there is no set-up recipe '{RecipeName}'; " +
                $"there are {string.Join(", ", known.Select(recipe => $"'{recipe.Name}'"))}.");
    }

    private void Check(ShellSettings[] tenants, bool isNew)
    {
        if (Name.Length > 0 && !(char.IsAsciiLetter(Name[0]) && Name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_')))
            Problems.Add($"--name: '{Name}' can't be used; a name starts with a letter and has letters, digits, '-' and '_' only.");

        var existing = Array.Find(tenants, tenant => string.Equals(tenant.Name, Name, StringComparison.OrdinalIgnoreCase));
        if (isNew && existing is not null)
            Problems.Add($"--name: there is a tenant '{existing.Name}' already.");

        if (isNew && Host is null && Prefix is null)
            Problems.Add("--host or --prefix is needed, such as --host bayside.example.com.");

        if (Host is not null && Uri.CheckHostName(Host.Split(':')[0]) is not UriHostNameType.Dns)
            Problems.Add($"--host: '{Host}' is no host name.");

        if (Prefix is not null && !Prefix.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            Problems.Add($"--prefix: '{Prefix}' may have letters, digits, '-' and '_' only.");

        if (TimeZone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            Problems.Add($"--time-zone: '{TimeZone}' is no time zone; write it like America/New_York.");

        Problems.AddRange(from tenant in tenants
                          where tenant.Name != existing?.Name && IsTaken(tenant)
                          select $"'{Host ?? "/" + Prefix}' is the address of the tenant '{tenant.Name}' already.");
    }

    private bool IsTaken(ShellSettings tenant) =>
        string.Equals(tenant.RequestUrlPrefix?.Trim('/', ' ') ?? "", Prefix ?? "", StringComparison.OrdinalIgnoreCase) &&
        (Host is null ? Prefix is not null && tenant.RequestUrlHosts.Length == 0
            : tenant.RequestUrlHosts.Contains(Host, StringComparer.OrdinalIgnoreCase));
}
