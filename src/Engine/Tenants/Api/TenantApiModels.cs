namespace OrchardCore.Tenants.Models;

/// <summary>A tenant as programs create and change it.</summary>
internal sealed class TenantApiModel
{
    [Required]
    public string Name { get; set; } = "";
    public string? Description { get; set; }
    public string? Category { get; set; }
    public string? DatabaseProvider { get; set; }
    public string? RequestUrlPrefix { get; set; }
    public string? RequestUrlHost { get; set; }
    public string? ConnectionString { get; set; }
    public string? TablePrefix { get; set; }
    public string? Schema { get; set; }
    public string? RecipeName { get; set; }
    public string[]? FeatureProfiles { get; set; }
}

/// <summary>What a tenant that was created is set up with.</summary>
internal sealed class SetupApiModel
{
    [Required]
    public string Name { get; set; } = "";

    [Required]
    public string SiteName { get; set; } = "";

    [Required]
    public string UserName { get; set; } = "";

    [Required, EmailAddress]
    public string Email { get; set; } = "";

    [Required]
    public string Password { get; set; } = "";
    public string? DatabaseProvider { get; set; }
    public string? ConnectionString { get; set; }
    public string? TablePrefix { get; set; }
    public string? Schema { get; set; }
    public string? RecipeName { get; set; }

    /// <summary>A recipe itself, as JSON text, instead of the name of one.</summary>
    public string? Recipe { get; set; }
    public string? SiteTimeZone { get; set; }
}
