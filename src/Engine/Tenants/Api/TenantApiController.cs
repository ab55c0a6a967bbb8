using OrchardCore.Tenants.Models;

namespace OrchardCore.Tenants.Controllers;

/// <summary>What agencies' programs do with tenants. Only the Default tenant answers, and only who may manage tenants.</summary>
[ApiController, Route("api/tenants"), Area("OrchardCore.Tenants"), Feature("OrchardCore.Tenants")]
[Authorize(AuthenticationSchemes = "Api"), IgnoreAntiforgeryToken]
internal sealed class TenantApiController(
    IShellHost host, IShellSettingsManager manager, IShellRemovalManager removal, ShellSettings current, TenantRules rules,
    TenantSetup setup, IShellConfiguration configuration, IAuthorizationService authorization,
    IStringLocalizer<TenantApiController> S) : ControllerBase
{
    /// <summary>200 with the tenant's address; 201 where there is a tenant of that name already.</summary>
    [HttpPost("create")]
    public async Task<IActionResult> Create(TenantApiModel model)
    {
        if (await RefuseAsync() is { } refusal)
            return refusal;

        if (host.TryGetSettings(model.Name, out var existing))
            return Created(AddressOf(existing), AddressOf(existing));

        var settings = manager.CreateDefaultSettings().AsUninitialized();
        settings.Name = model.Name;
        Fill(settings, model);
        if (!await IsValidAsync(settings, model))
            return ValidationProblem();

        return await SaveAsync(settings, AddressOf(settings));
    }

    [HttpPost("edit")]
    public async Task<IActionResult> Edit(TenantApiModel model)
    {
        if (await RefuseAsync() is { } refusal)
            return refusal;

        if (!host.TryGetSettings(model.Name, out var settings))
            return NotFound();

        var changed = (await manager.LoadSettingsAsync(settings.Name))!;
        Fill(changed, model);
        if (!await IsValidAsync(changed, model))
            return ValidationProblem();

        return await SaveAsync(changed);
    }

    /// <summary>
    /// 200 with the id of the recipe's execution; 201 where the tenant is set up already; 400 where a value can't be used,
    /// 500 where the recipe could not be applied. Either way nothing is left behind.
    /// </summary>
    [HttpPost("setup")]
    public async Task<IActionResult> Setup(SetupApiModel model)
    {
        if (await RefuseAsync() is { } refusal)
            return refusal;

        if (!host.TryGetSettings(model.Name, out var settings))
            return NotFound();

        if (settings.IsInitialized())
            return StatusCode(StatusCodes.Status201Created);

        if (!settings.IsUninitialized())
            return BadRequest(S["The tenant can't be set up: it is {0}.", settings.State].Value);

        var (executionId, errors) = await setup.RunAsync(model, settings);
        foreach (var (key, problem) in errors)
            ModelState.AddModelError(key, problem);

        return ModelState.IsValid
            ? Ok(executionId)
            : ValidationProblem(statusCode: executionId is null
                ? StatusCodes.Status400BadRequest
                : StatusCodes.Status500InternalServerError);
    }

    [HttpPost("enable/{tenantName}")]
    public Task<IActionResult> Enable(string tenantName) => ChangeAsync(tenantName, async settings =>
    {
        if (!settings.IsDisabled())
            return BadRequest(S["You can only enable a tenant that is disabled."].Value);

        return await SaveAsync(settings.AsRunning());
    });

    [HttpPost("disable/{tenantName}")]
    public Task<IActionResult> Disable(string tenantName) => ChangeAsync(tenantName, async settings =>
    {
        if (settings.IsDefaultShell())
            return BadRequest(S["You can't disable the Default tenant."].Value);

        if (!settings.IsRunning())
            return BadRequest(S["You can only disable a tenant that is running."].Value);

        return await SaveAsync(settings.AsDisabled());
    });

    /// <summary>Removes a tenant for good; the configuration has to allow it (OrchardCore_Tenants:TenantRemovalAllowed).</summary>
    [HttpPost("remove/{tenantName}")]
    public Task<IActionResult> Remove(string tenantName) => ChangeAsync(tenantName, async settings =>
    {
        if (!configuration.GetValue<bool>("OrchardCore_Tenants:TenantRemovalAllowed"))
            return Forbid("Api");

        if (!settings.IsRemovable())
            return BadRequest(S["You can only remove a tenant that is disabled or was never set up."].Value);

        var result = await removal.RemoveAsync(settings);
        return result.Success ? Ok() : Problem(result.ErrorMessage, statusCode: StatusCodes.Status500InternalServerError);
    });

    private async Task<IActionResult> SaveAsync(ShellSettings settings, string? answer = null)
    {
        try
        {
            await host.UpdateShellSettingsAsync(settings);
            return answer is null ? Ok() : Ok(answer);
        }
        catch (TenantConflictException exception)
        {
            return Conflict(exception.Message);
        }
    }

    private async Task<IActionResult> ChangeAsync(string name, Func<ShellSettings, Task<IActionResult>> change) =>
        await RefuseAsync() is { } refusal ? refusal
        : await manager.LoadSettingsAsync(name) is { } settings ? await change(settings)
        : NotFound();

    private async Task<IActionResult?> RefuseAsync() =>
        !current.IsDefaultShell() ? Forbid("Api")
        : await authorization.AuthorizeAsync(User, Permissions.ManageTenants) ? null
        : this.ChallengeOrForbid("Api");

    private async Task<bool> IsValidAsync(ShellSettings settings, TenantApiModel model)
    {
        foreach (var (property, problem) in rules.Problems(settings, host.GetAllSettings()))
            ModelState.AddModelError(property, problem);

        if (model.DatabaseProvider is { Length: > 0 } and not "Sqlite")
            ModelState.AddModelError(nameof(model.DatabaseProvider), S["'{0}' is not supported; use 'Sqlite'.", model.DatabaseProvider]);

        foreach (var (key, value) in ((string, string?)[])[(nameof(model.ConnectionString), model.ConnectionString), (nameof(model.TablePrefix), model.TablePrefix),
            (nameof(model.Schema), model.Schema), (nameof(model.FeatureProfiles), string.Join(", ", model.FeatureProfiles ?? []))])
        {
            if (!string.IsNullOrWhiteSpace(value))
                ModelState.AddModelError(key, S["{0} is not supported: each tenant has a database file of its own. Leave it out.", key]);
        }

        if (model.RecipeName is { Length: > 0 } recipe && await setup.FindAsync(recipe) is null)
            ModelState.AddModelError(nameof(model.RecipeName), S["There is no recipe '{0}'.", recipe]);

        return ModelState.IsValid;
    }

    private static void Fill(ShellSettings settings, TenantApiModel model)
    {
        settings.RequestUrlHost = model.RequestUrlHost;
        settings.RequestUrlPrefix = model.RequestUrlPrefix;
        foreach (var (key, value) in ((string, string?)[])[("Description", model.Description), ("Category", model.Category),
            ("RecipeName", model.RecipeName)])
        {
            if (value is not null)
                settings[key] = value;
        }
    }

    private string AddressOf(ShellSettings settings)
    {
        var name = settings.RequestUrlHosts.FirstOrDefault() is { } own
            ? Request.Host.Port is { } port && !own.Contains(':') ? $"{own}:{port}" : own
            : Request.Host.Value;
        var prefix = settings.RequestUrlPrefix?.Trim(' ', '/') is { Length: > 0 } found ? "/" + found : "";
        return $"{Request.Scheme}://{name}{prefix}";
    }
}
