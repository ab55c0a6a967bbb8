using OrchardCore.Tenants.Models;

namespace OrchardCore.Tenants;

/// <summary>Sets a tenant up with what a program sends.</summary>
internal sealed class TenantSetup(ISetupService setup, IRecipeReader reader, IStringLocalizer<TenantSetup> S)
{
    public async Task<RecipeDescriptor?> FindAsync(string name) => (await setup.GetSetupRecipesAsync())
        .FirstOrDefault(recipe => string.Equals(recipe.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>No execution where the values could not be used.</summary>
    public async Task<(string? ExecutionId, IDictionary<string, string> Errors)> RunAsync(
        SetupApiModel model, ShellSettings settings)
    {
        var context = new SetupContext
        {
            ShellSettings = settings, Properties = Properties(model), Errors = new Dictionary<string, string>(),
        };
        if (model.SiteTimeZone is { Length: > 0 } zone && Clock.Find(zone) is null)
            context.Errors[nameof(model.SiteTimeZone)] = S["'{0}' is no known time zone.", zone];

        try
        {
            context.Recipe = model.Recipe is { Length: > 0 } text
                ? await ReadAsync(text)
                : await FindAsync(model.RecipeName ?? settings["RecipeName"] ?? "");
        }
        catch (InvalidDataException exception)
        {
            context.Errors[nameof(model.Recipe)] = exception.Message;
        }

        if (context.Recipe is null)
            context.Errors.TryAdd(nameof(model.RecipeName), S["There is no recipe '{0}'.", model.RecipeName ?? ""]);

        return context.Errors.Count > 0
            ? (null, context.Errors)
            : (await setup.SetupAsync(context), context.Errors);
    }

    private Task<RecipeDescriptor> ReadAsync(string json) =>
        reader.GetRecipeDescriptorAsync("", new TextFile(json), new NullFileProvider())!;

    private static Dictionary<string, object> Properties(SetupApiModel model) => new()
    {
        [SetupConstants.SiteName] = model.SiteName,
        [SetupConstants.SiteTimeZone] = model.SiteTimeZone ?? "UTC",
        [SetupConstants.AdminUsername] = model.UserName,
        [SetupConstants.AdminEmail] = model.Email,
        [SetupConstants.AdminPassword] = model.Password,
        [SetupConstants.DatabaseProvider] = "Sqlite",
    };

    private sealed class TextFile(string text) : IFileInfo
    {
        private readonly byte[] _bytes = System.Text.Encoding.UTF8.GetBytes(text);

        public bool Exists => true;
        public bool IsDirectory => false;
        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;
        public long Length => _bytes.Length;
        public string Name => "recipe";
        public string? PhysicalPath => null;
        public Stream CreateReadStream() => new MemoryStream(_bytes, writable: false);
    }
}
