namespace OrchardCore.Users.Controllers;

/// <summary>Signing in and out, and one's own password.</summary>
[Area("OrchardCore.Users")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
internal sealed class AccountController(
    IUserService users, SignInManager<IUser> signIn, SignInAttempts attempts, UnitOfWork work, INotifier notifier,
    IHtmlLocalizer<AccountController> H) : Controller
{
    [HttpGet("Login"), AllowAnonymous]
    public IActionResult Login(string? returnUrl)
    {
        AdminAttribute.Apply(HttpContext);
        return User.Identity?.IsAuthenticated == true
            ? After(returnUrl)
            : View(new LoginViewModel { ReturnUrl = returnUrl });
    }

    [HttpPost("Login"), AllowAnonymous]
    public async Task<IActionResult> Login(LoginViewModel form)
    {
        AdminAttribute.Apply(HttpContext);
        if (string.IsNullOrWhiteSpace(form.UserName))
            ModelState.AddModelError(nameof(form.UserName), H["Enter your user name or e-mail address."].Value);

        if (string.IsNullOrEmpty(form.Password))
            ModelState.AddModelError(nameof(form.Password), H["Enter your password."].Value);

        if (!ModelState.IsValid ||
            await users.AuthenticateAsync(form.UserName!, form.Password!, ModelState.AddModelError) is not { } user)
            return View(form);

        await signIn.SignInAsync(user, form.RememberMe);
        return After(form.ReturnUrl);
    }

    [HttpPost("Users/LogOff"), AllowAnonymous]
    public async Task<IActionResult> LogOff()
    {
        await signIn.SignOutAsync();
        return Redirect("~/");
    }

    [HttpGet("ChangePassword"), Authorize]
    public IActionResult ChangePassword()
    {
        AdminAttribute.Apply(HttpContext);
        return View(new ChangePasswordViewModel());
    }

    [HttpPost("ChangePassword"), Authorize]
    public async Task<IActionResult> ChangePassword(ChangePasswordViewModel form)
    {
        AdminAttribute.Apply(HttpContext);
        if (await users.GetAuthenticatedUserAsync(User) is not { } user)
            return Challenge();

        if (form.Password != form.Confirmation)
            ModelState.AddModelError(nameof(form.Confirmation), H["The two new passwords are not the same."].Value);

        // Whoever sits at somebody else's desk may not try as often as they like.
        if (ModelState.IsValid && !await attempts.TryAsync(user.UserName, form.CurrentPassword ?? ""))
            ModelState.AddModelError(nameof(form.CurrentPassword),
                H["The password is not right, or the account is locked for a while after too many attempts."].Value);

        if (!ModelState.IsValid)
            return View(form);

        // The attempt has stored its count since the user was read.
        await work.Session.ResetAsync();
        if (await users.GetAuthenticatedUserAsync(User) is not { } known)
            return Challenge();

        if (!await users.ChangePasswordAsync(known, form.CurrentPassword!, form.Password ?? "", ModelState.AddModelError))
            return View(form);

        // The stamp is a new one: this session goes on, all others end.
        await signIn.RefreshSignInAsync(known);
        await notifier.SuccessAsync(H["Your password is changed."]);
        return RedirectToAction(nameof(ChangePassword));
    }

    // Only to this site: an address that leads elsewhere is forgotten.
    private IActionResult After(string? returnUrl) =>
        Url.IsLocalUrl(returnUrl) ? LocalRedirect(returnUrl) : Redirect("~/Admin");
}

internal sealed record LoginViewModel
{
    public string? UserName { get; set; }
    public string? Password { get; set; }
    public bool RememberMe { get; set; }
    public string? ReturnUrl { get; set; }
}

internal sealed record ChangePasswordViewModel
{
    public string? CurrentPassword { get; set; }
    public string? Password { get; set; }
    public string? Confirmation { get; set; }
}
