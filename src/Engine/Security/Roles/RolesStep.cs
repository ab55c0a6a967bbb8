namespace OrchardCore.Roles;

/// <summary>The step "Roles": adds roles, or changes what they may do.</summary>
internal sealed class RolesStep(IDocumentManager<RolesDocument> documents, RoleStereotypes stereotypes)
    : NamedRecipeStepHandler("Roles"), IRecipeStepCheck
{
    public ValueTask CheckAsync(RecipeCheckContext context)
    {
        if (string.Equals(context.Name, StepName, StringComparison.OrdinalIgnoreCase)
            && context.Step.Member("Roles") is JsonArray roles)
            context.Problems.AddRange(roles.OfType<JsonObject>().Select(Unknown).OfType<string>());

        return ValueTask.CompletedTask;
    }

    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        var step = context.Step.Deserialize<Model>(JOptions.Default)!;
        var document = await stereotypes.LoadAsync();
        foreach (var entry in step.Roles)
        {
            if (string.IsNullOrWhiteSpace(entry.Name))
                context.Errors.Add("A role of the step 'Roles' has no name.");
            else if (Read(entry.PermissionBehavior) is not { } behavior)
                context.Errors.Add(Unknown(entry.Name, entry.PermissionBehavior!));
            else
                Apply(document, entry, entry.Name.Trim(), behavior);
        }

        if (context.Errors.Count == 0)
            await documents.UpdateAsync(document);
    }

    private void Apply(RolesDocument document, Entry entry, string name, PermissionBehavior behavior)
    {
        var known = document.Find(name);
        var role = known ?? new Role { RoleName = name, NormalizedRoleName = name.ToUpperInvariant() };
        role.RoleDescription = entry.Description ?? role.RoleDescription;

        if (known is not null && behavior == PermissionBehavior.Replace)
            role.RoleClaims.RemoveAll(claim => claim.ClaimType == Permission.ClaimType);

        foreach (var permission in entry.Permissions ?? [])
        {
            if (behavior == PermissionBehavior.Remove)
                role.RoleClaims.RemoveAll(claim =>
                    claim.ClaimType == Permission.ClaimType && claim.ClaimValue == permission);
            else
                role.Grant(permission);
        }

        if (known is null)
            document.Roles.Add(stereotypes.Suggest(role));
    }

    private static string? Unknown(JsonObject role)
    {
        var behavior = role.Member(nameof(PermissionBehavior));

        // What a directive says is known once it is evaluated.
        return Read(behavior) is not null || RecipeEvaluation.IsDirective(behavior!.ToString())
            ? null
            : Unknown(role.Member("Name")?.ToString() ?? "", behavior);
    }

    private static string Unknown(string role, JsonNode behavior) =>
        $"the role '{role}' has the PermissionBehavior '{behavior}'; it can be {string.Join(", ", Enum.GetNames<PermissionBehavior>())}.";

    /// <summary>A behaviour is written as its name, in any case, or its number; Replace, where it is not written.</summary>
    private static PermissionBehavior? Read(JsonNode? behavior) => behavior is null ? PermissionBehavior.Replace
        : Enum.TryParse<PermissionBehavior>(behavior.ToString(), ignoreCase: true, out var read) && Enum.IsDefined(read) ? read
        : null;

    private sealed record Model
    {
        public Entry[] Roles { get; init; } = [];
    }

    private sealed record Entry(string? Name, string? Description, string[]? Permissions, JsonNode? PermissionBehavior);
}

/// <summary>What the permissions of a role in the step "Roles" do to those that it has.</summary>
internal enum PermissionBehavior
{
    Replace,
    Add,
    Remove,
}
