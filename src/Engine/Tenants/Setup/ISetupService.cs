namespace OrchardCore.Setup.Services;

public interface ISetupService
{
    Task<IEnumerable<RecipeDescriptor>> GetSetupRecipesAsync();
    Task<string> SetupAsync(SetupContext context);
}

/// <summary>What a tenant is set up from. Whoever asks gives <see cref="Errors"/>, which takes every problem that is found.</summary>
public class SetupContext
{
    public ShellSettings ShellSettings { get; set; } = null!;
    public RecipeDescriptor? Recipe { get; set; }
    public IEnumerable<string> EnabledFeatures { get; set; } = [];
    public Dictionary<string, object> Properties { get; set; } = [];
    public IDictionary<string, string> Errors { get; set; } = null!;

    /// <summary>The property of that name; null where there is none, or an empty one.</summary>
    internal string? Text(string key) =>
        Properties.TryGetValue(key, out var value) && value?.ToString() is { Length: > 0 } text ? text : null;
}

public interface ISetupUserIdGenerator
{
    string GenerateUniqueId();
}

internal sealed class SetupUserIdGenerator(IIdGenerator ids) : ISetupUserIdGenerator
{
    public string GenerateUniqueId() => ids.GenerateUniqueId();
}
