namespace OrchardCore.Deployment.Controllers;

/// <summary>The plans, and what each exports.</summary>
[Area(StockSteps.Feature)]
internal sealed class DeploymentPlanController(
    DeploymentPlanService plans, DeploymentSteps steps, IDisplayManager<DeploymentStep> display, IUpdateModelAccessor forms, INotifier notifier,
    IHtmlLocalizer<DeploymentPlanController> H) : Controller
{
    [Admin("DeploymentPlan/Index")]
    public async Task<IActionResult> Index() => await plans.DoesUserHavePermissionsAsync()
        ? View(new PlanListPage([.. await plans.GetAllDeploymentPlansAsync()], ""))
        : Forbid();

    [HttpPost]
    [Admin("DeploymentPlan/Create")]
    public async Task<IActionResult> Create(string? name)
    {
        if (!await plans.DoesUserHavePermissionsAsync())
            return Forbid();

        if (await ProblemAsync(name, 0) is { } problem)
        {
            ModelState.AddModelError("name", problem);
            return View(nameof(Index), new PlanListPage([.. await plans.GetAllDeploymentPlansAsync()], name ?? ""));
        }

        var plan = new DeploymentPlan { Name = name!.Trim() };
        await plans.CreateOrUpdateDeploymentPlansAsync([plan]);
        return RedirectToAction(nameof(Display), new { plan.Id });
    }

    [Admin("DeploymentPlan/Display/{id}")]
    public async Task<IActionResult> Display(long id) => !await plans.DoesUserHavePermissionsAsync() ? Forbid()
        : await plans.FindAsync(id) is { } plan ? View(nameof(Display), await PageAsync(plan))
        : NotFound();

    [HttpPost]
    [Admin("DeploymentPlan/Edit/{id}")]
    public async Task<IActionResult> Edit(long id, string? name)
    {
        if (!await plans.DoesUserHavePermissionsAsync())
            return Forbid();

        if (await plans.FindAsync(id) is not { } plan)
            return NotFound();

        if (await ProblemAsync(name, id) is { } problem)
        {
            ModelState.AddModelError("name", problem);
            return View(nameof(Display), await PageAsync(plan));
        }

        plan.Name = name!.Trim();
        await plans.CreateOrUpdateDeploymentPlansAsync([plan]);
        return RedirectToAction(nameof(Display), new { id });
    }

    [HttpPost]
    [Admin("DeploymentPlan/Delete/{id}")]
    public async Task<IActionResult> Delete(long id)
    {
        if (!await plans.DoesUserHavePermissionsAsync())
            return Forbid();

        if (await plans.FindAsync(id) is not { } plan || !await plans.RemoveAsync(id))
            return NotFound();

        await notifier.SuccessAsync(H["The plan {0} is deleted.", plan.Name]);
        return RedirectToAction(nameof(Index));
    }

    private async Task<PlanPage> PageAsync(DeploymentPlan plan)
    {
        var rows = new List<(DeploymentStep, IShape)>();
        foreach (var step in plan.DeploymentSteps)
            rows.Add((step, await display.BuildDisplayAsync(step, forms.ModelUpdater, "Summary")));

        return new(plan, rows, [.. steps.Factories.Select(factory => factory is StockStep stock
            ? (stock.Category, stock.Title, stock.Name)
            : (Category: factory.Create().Category?.Value ?? H["Other"].Value, Title: factory.Name, factory.Name))]);
    }

    private async Task<string?> ProblemAsync(string? name, long id) =>
        string.IsNullOrWhiteSpace(name) ? H["Give the plan a name."].Value
        : (await plans.GetDeploymentPlansAsync(name.Trim())).Any(plan => plan.Id != id) ? H["There is a plan of this name."].Value
        : null;
}

internal sealed record PlanListPage(IReadOnlyList<DeploymentPlan> Plans, string Name);

internal sealed record PlanPage(
    DeploymentPlan Plan, IReadOnlyList<(DeploymentStep Step, IShape Shape)> Steps, IReadOnlyList<(string Category, string Title, string Type)> Kinds);

/// <summary>The steps of a plan.</summary>
[Area(StockSteps.Feature)]
internal sealed class StepController(
    DeploymentPlanService plans, DeploymentSteps steps, IDisplayManager<DeploymentStep> display, IUpdateModelAccessor forms) : Controller
{
    [Admin("DeploymentPlan/{id}/Step/{type}/Create")]
    public Task<IActionResult> Create(long id, string type) => ShowAsync(id, _ => steps.Create(type), isNew: true);

    [HttpPost, ActionName(nameof(Create))]
    [Admin("DeploymentPlan/{id}/Step/{type}/Create")]
    public Task<IActionResult> CreatePost(long id, string type) => SaveAsync(id, plan =>
    {
        if (steps.Create(type) is { } step)
            plan.DeploymentSteps.Add(step);

        return plan.DeploymentSteps.LastOrDefault(step => step.GetType().Name == type);
    }, isNew: true);

    [Admin("DeploymentPlan/{id}/Step/{stepId}/Edit")]
    public Task<IActionResult> Edit(long id, string stepId) => ShowAsync(id, plan => Find(plan, stepId), isNew: false);

    [HttpPost, ActionName(nameof(Edit))]
    [Admin("DeploymentPlan/{id}/Step/{stepId}/Edit")]
    public Task<IActionResult> EditPost(long id, string stepId) => SaveAsync(id, plan => Find(plan, stepId), isNew: false);

    [HttpPost]
    [Admin("DeploymentPlan/{id}/Step/{stepId}/Delete")]
    public async Task<IActionResult> Delete(long id, string stepId)
    {
        if (!await plans.DoesUserHavePermissionsAsync())
            return Forbid();

        if (await plans.FindAsync(id) is not { } plan || plan.DeploymentSteps.RemoveAll(step => step.Id == stepId) == 0)
            return NotFound();

        await plans.CreateOrUpdateDeploymentPlansAsync([plan]);
        return RedirectToAction(nameof(DeploymentPlanController.Display), "DeploymentPlan", new { id });
    }

    private async Task<IActionResult> ShowAsync(long id, Func<DeploymentPlan, DeploymentStep?> choose, bool isNew)
    {
        if (!await plans.DoesUserHavePermissionsAsync())
            return Forbid();

        return await plans.FindAsync(id) is { } plan && choose(plan) is { } step and not UnknownDeploymentStep
            ? Page(plan, step, await display.BuildEditorAsync(step, forms.ModelUpdater, isNew))
            : NotFound();
    }

    private async Task<IActionResult> SaveAsync(long id, Func<DeploymentPlan, DeploymentStep?> choose, bool isNew)
    {
        if (!await plans.DoesUserHavePermissionsAsync())
            return Forbid();

        if (await plans.FindAsync(id) is not { } plan || choose(plan) is not { } step || step is UnknownDeploymentStep)
            return NotFound();

        var editor = await display.UpdateEditorAsync(step, forms.ModelUpdater, isNew);
        if (!ModelState.IsValid)
            return Page(plan, step, editor);

        await plans.CreateOrUpdateDeploymentPlansAsync([plan]);
        return RedirectToAction(nameof(DeploymentPlanController.Display), "DeploymentPlan", new { id });
    }

    private ViewResult Page(DeploymentPlan plan, DeploymentStep step, IShape editor) =>
        View(nameof(Edit), new StepPage(plan, StockSteps.Of(step)?.Title ?? step.Name, editor));

    private static DeploymentStep? Find(DeploymentPlan plan, string stepId) => plan.DeploymentSteps.Find(step => step.Id == stepId);
}

internal sealed record StepPage(DeploymentPlan Plan, string Title, IShape Editor);
