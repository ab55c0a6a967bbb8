using OrchardCore.Deployment.Services;

namespace OrchardCore.Deployment.Controllers;

/// <summary>Hands out the package of a plan.</summary>
[Area(StockSteps.Feature)]
internal sealed class ExportFileController(
    DeploymentPlanService plans, IDeploymentManager manager, INotifier notifier, ILogger<ExportFileController> logger,
    IHtmlLocalizer<ExportFileController> H) : Controller
{
    [HttpPost]
    [Admin("DeploymentPlan/ExportFile/Execute/{id}")]
    public async Task<IActionResult> Execute(long id)
    {
        if (!await plans.DoesUserHavePermissionsAsync())
            return Forbid();

        if (await plans.FindAsync(id) is not { } plan)
            return NotFound();

        var package = new PackageWriter();
        try
        {
            await manager.ExecuteDeploymentPlanAsync(plan, new DeploymentPlanResult(package, new RecipeDescriptor { Name = plan.Name, DisplayName = plan.Name }));
            return File(package.Read(), "application/zip", string.Join("-", plan.Name.Split(Path.GetInvalidFileNameChars())) + ".zip");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            package.Dispose();
            logger.LogError(exception, "The deployment plan '{Plan}' could not be exported.", plan.Name);
            await notifier.ErrorAsync(H["The package could not be made: {0}", exception.Message]);
            return RedirectToAction(nameof(DeploymentPlanController.Display), "DeploymentPlan", new { id });
        }
    }
}

/// <summary>Takes a package, or a recipe by itself: a file, or what is pasted.</summary>
[Area(StockSteps.Feature)]
internal sealed class ImportController(
    IDeploymentManager manager, IAuthorizationService authorization, INotifier notifier, IHtmlLocalizer<ImportController> H) : Controller
{
    [Admin("DeploymentPlan/Import/Index")]
    public async Task<IActionResult> Index() => await MayAsync() ? View(new ImportPage("", [])) : Forbid();

    [HttpPost]
    [Admin("DeploymentPlan/Import/Index")]
    [RequestSizeLimit(PackageFiles.MostBytes)]
    [RequestFormLimits(MultipartBodyLengthLimit = PackageFiles.MostBytes)]
    public async Task<IActionResult> Import(IFormFile? importedPackage)
    {
        if (!await MayAsync())
            return Forbid();

        if (importedPackage is null or { Length: 0 })
            return Refused("", H["Choose a file first."].Value);

        await using var content = importedPackage.OpenReadStream();
        return Path.GetExtension(importedPackage.FileName).ToLowerInvariant() switch
        {
            ".zip" => await ImportAsync("", () => PackageFiles.ReadAsync(content)),
            ".json" => await ImportAsync("", async () =>
            {
                using var bytes = new MemoryStream();
                await content.CopyToAsync(bytes);
                return new PackageFiles(bytes.ToArray());
            }),
            _ => Refused("", H["Bring a package (.zip) or a recipe (.json)."].Value),
        };
    }

    [HttpPost]
    [Admin("DeploymentPlan/Import/Json")]
    public async Task<IActionResult> Json(string? json)
    {
        if (!await MayAsync())
            return Forbid();

        return string.IsNullOrWhiteSpace(json)
            ? Refused("", H["Paste a recipe first."].Value)
            : await ImportAsync(json, () => Task.FromResult(new PackageFiles(Encoding.UTF8.GetBytes(json))));
    }

    private async Task<IActionResult> ImportAsync(string json, Func<Task<PackageFiles>> read)
    {
        try
        {
            await manager.ImportDeploymentPackageAsync(await read());
        }
        catch (Exception exception) when (exception is InvalidDataException or RecipeExecutionException or JsonException)
        {
            return Refused(json, exception.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }

        await notifier.SuccessAsync(H["The package is imported."]);
        return RedirectToAction(nameof(Index));
    }

    private ViewResult Refused(string json, params string[] problems) => View(nameof(Index), new ImportPage(json, problems));

    private Task<bool> MayAsync() => authorization.AuthorizeAsync(User, DeploymentPermissions.Import);
}

internal sealed record ImportPage(string Json, string[] Problems);
