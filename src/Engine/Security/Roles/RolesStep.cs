namespace OrchardCore.Roles;

/// <summary>The step "Roles": adds roles, or changes what they may do.</summary>
internal sealed class RolesStep(IDocumentManager<RolesDocument> documents, RoleStereotypes stereotypes)
    : NamedRecipeStepHandler("Roles")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Step.Deserialize<Model>(JOptions.Default)!;
        var document = await stereotypes.LoadAsync();
        foreach (var entry in step.Roles)
        {
            if (string.IsNullOrWhiteSpace(entry.Name))
                context.Errors.Add("A role of the step 'Roles' has no name.");
            else
                Apply(document, entry, entry.Name.Trim());
        }

        await documents.UpdateAsync(document);
    }

    private void Apply(RolesDocument document, Entry entry, string name)
    {
        var known = document.Find(name);
        var role = known ?? new Role { RoleName = name, NormalizedRoleName = name.ToUpperInvariant() };
        role.RoleDescription = entry.Description ?? role.RoleDescription;

        if (known is not null && entry.Behaves("Replace"))
            role.RoleClaims.RemoveAll(claim => claim.ClaimType == Permission.ClaimType);

        foreach (var permission in entry.Permissions ?? [])
        {
            if (entry.Behaves("Remove"))
                role.RoleClaims.RemoveAll(claim =>
                    claim.ClaimType == Permission.ClaimType && claim.ClaimValue == permission);
            else
                role.Grant(permission);
        }

        if (known is null)
            document.Roles.Add(stereotypes.Suggest(role));
    }

    private sealed record Model
    {
        public Entry[] Roles { get; init; } = [];
    }

    private sealed record Entry(string? Name, string? Description, string[]? Permissions, JsonElement? PermissionBehavior)
    {
        private static readonly string[] Names = ["Replace", "Add", "Remove"];

        /// <summary>The behaviour is written as its name or its number; Replace, where it is not written.</summary>
        public bool Behaves(string behavior) => behavior == (PermissionBehavior?.ValueKind switch
        {
            JsonValueKind.Number => Names.ElementAtOrDefault(PermissionBehavior.Value.GetInt32()),
            JsonValueKind.String => Array.Find(Names, name => string.Equals(
                name, PermissionBehavior.Value.GetString(), StringComparison.OrdinalIgnoreCase)),
            _ => Names[0],
        });
    }
}
