namespace OrchardCore.Users.Controllers;

/// <summary>The users of the tenant, for those who manage them.</summary>
[Area("OrchardCore.Users")]
internal sealed class AdminController(
    IUserService users, UserManager<IUser> identity, UserRules rules, UnitOfWork work, FormVersions versions, IClock clock,
    IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<AdminController> H) : Controller
{
    private const int PageSize = 25;

    [Admin("Users/Index")]
    public async Task<IActionResult> Index(string? q, int page = 1)
    {
        if (!await authorization.AuthorizeAsync(User, UsersPermissions.ListUsers))
            return Forbid();

        var total = await Find(q).CountAsync();
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var rows = new List<UserRow>();
        foreach (var user in await Find(q).OrderBy(index => index.NormalizedUserName)
                     .Skip((page - 1) * PageSize).Take(PageSize).ListAsync())
            rows.Add(new UserRow(user, await rules.MayEditAsync(User, user), user.LockoutEndUtc > clock.UtcNow));

        return View(new UserListPage(q, page, pages, total, rows, await MayEditUsersAsync()));
    }

    [Admin("Users/Create")]
    public async Task<IActionResult> Create() =>
        await MayEditUsersAsync() ? await FormAsync(nameof(Create), new UserForm()) : Forbid();

    [HttpPost]
    [Admin("Users/Create")]
    public async Task<IActionResult> Create(UserForm form)
    {
        if (!await MayEditUsersAsync())
            return Forbid();

        var user = new User { UserName = form.UserName?.Trim() ?? "", Email = form.Email?.Trim(), EmailConfirmed = true, IsEnabled = form.IsEnabled };
        await AssignAsync(user, form);
        if (string.IsNullOrEmpty(form.Password))
            ModelState.AddModelError(nameof(form.Password), H["Give the user a first password."].Value);

        if (!ModelState.IsValid || await users.CreateUserAsync(user, form.Password!, ModelState.AddModelError) is null)
            return await FormAsync(nameof(Create), form);

        await notifier.SuccessAsync(H["The user {0} is created.", user.UserName]);
        return RedirectToAction(nameof(Index));
    }

    [Admin("Users/Edit/{id}")]
    public async Task<IActionResult> Edit(string id)
    {
        if (await users.GetUserByUniqueIdAsync(id) is not User user)
            return NotFound();

        return await rules.MayEditAsync(User, user)
            ? await FormAsync(nameof(Edit), new UserForm
            {
                UserName = user.UserName, Email = user.Email, IsEnabled = user.IsEnabled, Roles = [.. user.RoleNames], Seen = versions.Of(user),
            }, user)
            : Forbid();
    }

    [HttpPost]
    [Admin("Users/Edit/{id}")]
    public async Task<IActionResult> Edit(string id, UserForm form)
    {
        if (await users.GetUserByUniqueIdAsync(id) is not User user)
            return NotFound();

        if (!await rules.MayEditAsync(User, user))
            return Forbid();

        try
        {
            return await SaveAsync(user, form);
        }
        catch (Exception exception) when (UnitOfWork.IsConflict(exception))
        {
            return await LateAsync(id, form);
        }
    }

    private async Task<IActionResult> SaveAsync(User user, UserForm form)
    {
        var stored = FormVersions.Read(user);
        await AssignAsync(user, form);
        Fill(user, form);
        if (versions.IsLate(form.Seen, stored, user))
            return await LateAsync(user.UserId, form);

        if (!ModelState.IsValid || !await ApplyAsync(user, form))
        {
            await work.Session.CancelAsync();
            return await FormAsync(nameof(Edit), form, user);
        }

        await work.CommitAsync();
        await notifier.SuccessAsync(H["The user {0} is saved.", user.UserName]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>What was typed, beside what somebody else has saved meanwhile.</summary>
    private async Task<IActionResult> LateAsync(string id, UserForm form)
    {
        await work.Session.CancelAsync();
        if (await users.GetUserByUniqueIdAsync(id) is not User user)
            return NotFound();

        ModelState.Remove(nameof(form.Seen));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await FormAsync(nameof(Edit), form with
        {
            Seen = versions.Of(user), Conflict = new SavedMeanwhile(Url.Action(nameof(Edit), new { id })!),
        }, user);
    }

    [HttpPost]
    [Admin("Users/Delete/{id}")]
    public async Task<IActionResult> Delete(string id)
    {
        if (await users.GetUserByUniqueIdAsync(id) is not User user)
            return NotFound();

        if (!await rules.MayDeleteAsync(User, user))
            return Forbid();

        await identity.DeleteAsync(user);
        await notifier.SuccessAsync(H["The user {0} is deleted.", user.UserName]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [Admin("Users/Unlock/{id}")]
    public async Task<IActionResult> Unlock(string id)
    {
        if (await users.GetUserByUniqueIdAsync(id) is not User user)
            return NotFound();

        if (!await rules.MayEditAsync(User, user))
            return Forbid();

        await identity.ResetAccessFailedCountAsync(user);
        await identity.SetLockoutEndDateAsync(user, null);
        await notifier.SuccessAsync(H["The user {0} can sign in again.", user.UserName]);
        return RedirectToAction(nameof(Index));
    }

    private IQuery<User, UserIndex> Find(string? text)
    {
        var query = work.Session.Query<User, UserIndex>();
        if (string.IsNullOrWhiteSpace(text))
            return query;

        var wanted = text.Trim().ToUpperInvariant();
        return query.Where(index => index.NormalizedUserName.Contains(wanted) || index.NormalizedEmail!.Contains(wanted));
    }

    private Task<bool> MayEditUsersAsync() => authorization.AuthorizeAsync(User, UsersPermissions.EditUsers);

    private async Task<IActionResult> FormAsync(string view, UserForm form, User? user = null) => View(view, form with
    {
        UserId = user?.UserId,
        AllRoles = await rules.RolesAsync(User),
        IsSelf = user is not null && UserRules.IsSelf(User, user),
        MayDelete = user is not null && await rules.MayDeleteAsync(User, user),
    });

    // Roles that the editor may not give or take stay as they are, whatever the form says.
    private async Task AssignAsync(User user, UserForm form)
    {
        if (UserRules.IsSelf(User, user))
            return;

        foreach (var (role, mayAssign) in await rules.RolesAsync(User))
        {
            if (mayAssign && form.Roles.Contains(role) != user.RoleNames.Contains(role))
                user.RoleNames = form.Roles.Contains(role)
                    ? [.. user.RoleNames, role]
                    : [.. user.RoleNames.Where(name => name != role)];
        }
    }

    private void Fill(User user, UserForm form)
    {
        (user.UserName, user.Email) = (form.UserName?.Trim() ?? "", form.Email?.Trim());
        if (!UserRules.IsSelf(User, user))
            user.IsEnabled = form.IsEnabled;
    }

    private async Task<bool> ApplyAsync(User user, UserForm form)
    {
        IdentityResult[] results = string.IsNullOrEmpty(form.Password)
            ? [UserRules.IsSelf(User, user) ? await identity.UpdateAsync(user) : await identity.UpdateSecurityStampAsync(user)]
            : [await identity.RemovePasswordAsync(user), await identity.AddPasswordAsync(user, form.Password)];
        foreach (var error in results.SelectMany(result => result.Errors).DistinctBy(error => error.Code))
            ModelState.AddModelError(error.Code.StartsWith("Password", StringComparison.Ordinal) ? nameof(form.Password)
                : error.Code.Contains("Email", StringComparison.Ordinal) ? nameof(form.Email)
                : nameof(form.UserName), error.Description);

        return ModelState.IsValid;
    }
}
