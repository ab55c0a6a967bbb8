namespace OrchardCore.Deployment;

/// <summary>A value of a step that editors choose.</summary>
/// <param name="Property">Of the step's type: a bool is a box, a list of names a list of boxes, text a line or several.</param>
/// <param name="Choices">The names there are, for a list.</param>
internal sealed record StepField(
    string Property, string Label, Func<IServiceProvider, Task<IEnumerable<string>>>? Choices = null, bool Lines = false, string? Hint = null);

/// <summary>A kind of step that comes with Engine: the feature it belongs to, its form, and what it exports.</summary>
internal abstract class StockStep(string feature, string category, string title, StepField[] fields) : IDeploymentStepFactory
{
    public string Feature => feature;
    public string Category => category;
    public string Title => title;
    public StepField[] Fields => fields;
    public abstract string Name { get; }
    public abstract DeploymentStep Create();
    public abstract Task ExportAsync(DeploymentStep step, DeploymentPlanResult result, IServiceProvider services);

    /// <summary>What is chosen, in words.</summary>
    public string Describe(DeploymentStep step) => string.Join("; ", fields.Select(field => (field, Value: Read(step, field)))
        .Where(pair => pair.Value is true or string { Length: > 0 } or string[] { Length: > 0 })
        .Select(pair => pair.Value switch
        {
            true => pair.field.Label,
            string[] names => $"{pair.field.Label}: {string.Join(", ", names)}",
            var text => pair.field.Lines ? pair.field.Label : $"{pair.field.Label}: {text}",
        }));

    public static object? Read(DeploymentStep step, StepField field) => step.GetType().GetProperty(field.Property)!.GetValue(step);

    /// <summary>Takes what a form says; what it doesn't say is not chosen.</summary>
    public void Take(DeploymentStep step, IReadOnlyDictionary<string, string[]> sent)
    {
        foreach (var field in fields)
        {
            var property = step.GetType().GetProperty(field.Property)!;
            var values = sent.GetValueOrDefault(field.Property) ?? [];
            property.SetValue(step, property.PropertyType == typeof(bool) ? values.Contains("true")
                : property.PropertyType == typeof(string) ? values.FirstOrDefault() ?? ""
                : values.Where(value => value.Length > 0).ToArray());
        }
    }
}

internal sealed class StockStep<TStep>(
    string feature, string category, string title, Func<TStep, DeploymentPlanResult, IServiceProvider, Task> export, params StepField[] fields)
    : StockStep(feature, category, title, fields) where TStep : DeploymentStep, new()
{
    public override string Name => typeof(TStep).Name;

    public override DeploymentStep Create() => new TStep { Name = typeof(TStep).Name.Replace("DeploymentStep", "", StringComparison.Ordinal) };

    public override Task ExportAsync(DeploymentStep step, DeploymentPlanResult result, IServiceProvider services) =>
        export((TStep)step, result, services);
}

/// <summary>Shows and edits the steps that come with Engine.</summary>
internal sealed class StockStepDriver(IServiceProvider services, IHttpContextAccessor http) : DisplayDriver<DeploymentStep>
{
    public override IDisplayResult? Display(DeploymentStep model, BuildDisplayContext context) => StockSteps.Of(model) is { } stock
        ? Initialize<StockStepForm>("StockStep_Summary", form => (form.Title, form.Chosen) = (stock.Title, stock.Describe(model)))
            .Location("Summary", "Content")
        : model is UnknownDeploymentStep unknown
        ? Initialize<StockStepForm>("StockStep_Summary", form => (form.Title, form.IsUnknown) = (unknown.TypeDiscriminator, true)).Location("Summary", "Content")
        : null;

    public override IDisplayResult? Edit(DeploymentStep model, BuildEditorContext context) => StockSteps.Of(model) is not { } stock ? null
        : Initialize<StockStepForm>("StockStep_Edit", async form =>
        {
            form.Title = stock.Title;
            foreach (var field in stock.Fields)
                form.Rows.Add(new(field, StockStep.Read(model, field), field.Choices is { } choices ? [.. await choices(services)] : []));
        }).Location("Content");

    public override Task<IDisplayResult?> UpdateAsync(DeploymentStep model, UpdateEditorContext context)
    {
        if (StockSteps.Of(model) is { } stock && http.HttpContext is { Request.HasFormContentType: true } request)
            stock.Take(model, request.Request.Form.ToDictionary(value => value.Key, value => value.Value.OfType<string>().ToArray()));

        return Task.FromResult(Edit(model, context));
    }
}

internal class StockStepForm : ShapeViewModel
{
    public string Title { get; set; } = "";
    public string Chosen { get; set; } = "";
    public bool IsUnknown { get; set; }
    public List<StockStepRow> Rows { get; } = [];
}

internal sealed record StockStepRow(StepField Field, object? Value, string[] Choices);
