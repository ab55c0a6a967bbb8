namespace OrchardCore.Roles.Controllers;

/// <summary>The roles of the tenant and what each may do.</summary>
[Area("OrchardCore.Roles")]
internal sealed class AdminController(
    IDocumentManager<RolesDocument> documents, RoleStereotypes stereotypes, ISystemRoleProvider system,
    IPermissionService permissions, IAuthorizationService authorization, HeldPower power, UnitOfWork work, FormVersions versions, INotifier notifier,
    IHtmlLocalizer<AdminController> H) : Controller
{
    [Admin("Roles/Index")]
    public async Task<IActionResult> Index() => await MayAsync()
        ? View(new RoleListPage((await documents.GetOrCreateImmutableAsync()).Roles, system))
        : Forbid();

    [Admin("Roles/Create")]
    public async Task<IActionResult> Create() => await MayAsync() ? View(new RoleForm()) : Forbid();

    [HttpPost]
    [Admin("Roles/Create")]
    public async Task<IActionResult> Create(RoleForm form)
    {
        if (!await MayAsync())
            return Forbid();

        var document = await stereotypes.LoadAsync();
        var name = form.RoleName?.Trim() ?? "";
        if (name.Length == 0)
            ModelState.AddModelError(nameof(form.RoleName), H["Give the role a name."].Value);
        else if (name.Contains('/', StringComparison.Ordinal))
            ModelState.AddModelError(nameof(form.RoleName), H["The name of a role has no slash in it."].Value);
        else if (document.Find(name) is not null)
            ModelState.AddModelError(nameof(form.RoleName), H["There is a role of this name."].Value);

        if (!ModelState.IsValid)
            return View(form);

        document.Roles.Add(stereotypes.Suggest(new Role
        {
            RoleName = name, NormalizedRoleName = name.ToUpperInvariant(), RoleDescription = form.RoleDescription,
        }));
        await documents.UpdateAsync(document);
        await notifier.SuccessAsync(H["The role {0} is created.", name]);
        return RedirectToAction(nameof(Edit), new { id = name });
    }

    [Admin("Roles/Edit/{id}")]
    public async Task<IActionResult> Edit(string id)
    {
        if (!await MayAsync())
            return Forbid();

        return (await documents.GetOrCreateImmutableAsync()).Find(id) is { } role && !system.IsAdminRole(id)
            ? View(await PageAsync(role, versions.Of(role)))
            : NotFound();
    }

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("Roles/Edit/{id}")]
    public async Task<IActionResult> EditPost(string id, string? roleDescription, string[] granted, string? seen)
    {
        if (!await MayAsync())
            return Forbid();

        try
        {
            return await SaveAsync(id, roleDescription, granted, seen);
        }
        catch (Exception exception) when (UnitOfWork.IsConflict(exception))
        {
            return await LateAsync(id, roleDescription, granted);
        }
    }

    private async Task<IActionResult> SaveAsync(string id, string? roleDescription, string[] granted, string? seen)
    {
        var document = await documents.GetOrCreateMutableAsync();
        if (document.Find(id) is not { } role || system.IsAdminRole(id))
            return NotFound();

        var stored = FormVersions.Read(role);
        await FillAsync(role, roleDescription, granted);
        if (versions.IsLate(seen, stored, role))
            return await LateAsync(id, roleDescription, granted);

        await documents.UpdateAsync(document);
        await work.CommitAsync();
        await notifier.SuccessAsync(H["The role {0} is saved.", role.RoleName]);
        return RedirectToAction(nameof(Edit), new { id });
    }

    /// <summary>What was ticked, over what somebody else has saved meanwhile.</summary>
    private async Task<IActionResult> LateAsync(string id, string? roleDescription, string[] granted)
    {
        await work.Session.CancelAsync();
        if ((await documents.GetOrCreateMutableAsync()).Find(id) is not { } role)
            return NotFound();

        var seen = versions.Of(role);
        await FillAsync(role, roleDescription, granted);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return View(nameof(Edit), await PageAsync(role, seen, new SavedMeanwhile(Url.Action(nameof(Edit), new { id })!)));
    }

    // What somebody may not give or take stays as it is, whatever the form says; so does what is not on the page,
    // such as a permission of a feature that is off at the moment.
    private async Task FillAsync(Role role, string? roleDescription, string[] granted)
    {
        role.RoleDescription = roleDescription;
        foreach (var permission in await permissions.GetPermissionsAsync())
        {
            if (granted.Contains(permission.Name) == role.Grants(permission.Name) ||
                !await power.MayGrantAsync(User, role.RoleName, permission))
                continue;

            role.RoleClaims.RemoveAll(claim => claim.ClaimType == Permission.ClaimType && claim.ClaimValue == permission.Name);
            if (granted.Contains(permission.Name))
                role.Grant(permission.Name);
        }
    }

    [HttpPost]
    [Admin("Roles/Delete/{id}")]
    public async Task<IActionResult> Delete(string id)
    {
        if (!await MayAsync())
            return Forbid();

        var document = await documents.GetOrCreateMutableAsync();
        if (document.Find(id) is not { } role || system.IsSystemRole(id))
            return NotFound();

        if (!await power.CoversAsync(User, id))
            return Forbid();

        document.Roles.Remove(role);
        await documents.UpdateAsync(document);
        await notifier.SuccessAsync(H["The role {0} is deleted.", role.RoleName]);
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, RolesPermissions.ManageRoles);

    private async Task<RolePage> PageAsync(Role role, string seen, SavedMeanwhile? conflict = null)
    {
        var rows = new List<PermissionRow>();
        foreach (var permission in await permissions.GetPermissionsAsync())
            rows.Add(new PermissionRow(permission, role.Grants(permission.Name), Implied(role, permission),
                await power.MayGrantAsync(User, role.RoleName, permission)));

        return new RolePage(
            role, seen, conflict, !system.IsSystemRole(role.RoleName) && await power.CoversAsync(User, role.RoleName),
            [.. rows.GroupBy(row => row.Permission.Category ?? "").OrderBy(group => group.Key, StringComparer.CurrentCulture)]);
    }

    private static bool Implied(Role role, Permission permission) =>
        permission.GrantingNames().Any(name => name != permission.Name && role.Grants(name));
}

internal sealed record RoleListPage(IReadOnlyList<Role> Roles, ISystemRoleProvider System);

internal sealed record RoleForm
{
    public string? RoleName { get; set; }
    public string? RoleDescription { get; set; }
}

internal sealed record RolePage(
    Role Role, string Seen, SavedMeanwhile? Conflict, bool MayDelete, IReadOnlyList<IGrouping<string, PermissionRow>> Permissions);

internal sealed record PermissionRow(Permission Permission, bool IsGranted, bool IsImplied, bool MayGrant);
