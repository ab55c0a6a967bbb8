namespace OrchardCore.Deployment;

/// <summary>The plans as they are stored: a step is its kind and its values, so that one of a feature that is off is kept.</summary>
internal sealed class DeploymentPlansDocument : Document
{
    public Dictionary<string, StoredPlan> Plans { get; set; } = [];
    public long LastId { get; set; }
}

internal sealed record StoredPlan(long Id, string Name, List<StoredStep> Steps);

internal sealed record StoredStep(string Type, JsonObject Step);

/// <summary>A step whose feature is off or gone: it is kept as it is, and exports nothing.</summary>
public sealed class UnknownDeploymentStep : DeploymentStep
{
    public string TypeDiscriminator { get; set; } = "";
    public JsonElement RawData { get; set; }
}

/// <summary>Owns the plans of the tenant: one document, whose changes are merged plan by plan.</summary>
internal sealed class DeploymentPlanService(
    IDocumentManager<DeploymentPlansDocument> documents, DeploymentSteps steps, IAuthorizationService authorization, IHttpContextAccessor http)
    : IDeploymentPlanService
{
    public async Task<bool> DoesUserHavePermissionsAsync() =>
        await MayAsync(DeploymentPermissions.ManageDeploymentPlan) && await MayAsync(DeploymentPermissions.Export);

    public Task<bool> DoesUserHaveExportPermissionAsync() => MayAsync(DeploymentPermissions.Export);

    public async Task<IEnumerable<string>> GetAllDeploymentPlanNamesAsync() =>
        (await documents.GetOrCreateImmutableAsync()).Plans.Values.Select(plan => plan.Name).Order(StringComparer.CurrentCulture);

    public async Task<IEnumerable<DeploymentPlan>> GetAllDeploymentPlansAsync() => (await documents.GetOrCreateImmutableAsync()).Plans.Values
        .OrderBy(plan => plan.Name, StringComparer.CurrentCulture).Select(steps.Read).ToArray();

    public async Task<IEnumerable<DeploymentPlan>> GetDeploymentPlansAsync(params string[] deploymentPlanNames) =>
        (await GetAllDeploymentPlansAsync()).Where(plan => deploymentPlanNames.Contains(plan.Name, StringComparer.OrdinalIgnoreCase));

    /// <summary>A plan of a name that there is already takes its place.</summary>
    public async Task CreateOrUpdateDeploymentPlansAsync(IEnumerable<DeploymentPlan> deploymentPlans)
    {
        var document = await documents.GetOrCreateMutableAsync();
        foreach (var plan in deploymentPlans)
        {
            if (plan.Id == 0)
                plan.Id = document.Plans.Values.FirstOrDefault(known => Same(known.Name, plan.Name))?.Id ?? ++document.LastId;

            document.Plans[Key(plan.Id)] = DeploymentSteps.Write(plan);
        }

        await documents.UpdateAsync(document);
    }

    public async Task<DeploymentPlan?> FindAsync(long id) =>
        (await documents.GetOrCreateImmutableAsync()).Plans.GetValueOrDefault(Key(id)) is { } plan ? steps.Read(plan) : null;

    public async Task<bool> RemoveAsync(long id)
    {
        var document = await documents.GetOrCreateMutableAsync();
        if (!document.Plans.Remove(Key(id)))
            return false;

        await documents.UpdateAsync(document);
        return true;
    }

    private static string Key(long id) => id.ToString(CultureInfo.InvariantCulture);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private Task<bool> MayAsync(Permission permission) => authorization.AuthorizeAsync(http.HttpContext!.User, permission);
}

/// <summary>The kinds of steps that the tenant's features have.</summary>
internal sealed class DeploymentSteps(IEnumerable<IDeploymentStepFactory> factories, FeatureSet features)
{
    private static readonly JsonSerializerOptions _options = new(JOptions.Default);

    /// <summary>Those that can be added to a plan, in the order of their names.</summary>
    public IEnumerable<IDeploymentStepFactory> Factories => factories.Where(factory => factory is not StockStep stock || features.Has(stock.Feature))
        .DistinctBy(factory => factory.Name);

    public DeploymentStep? Create(string type)
    {
        if (Factories.FirstOrDefault(factory => factory.Name == type)?.Create() is not { } step)
            return null;

        step.Id = IdGenerator.GenerateId();
        step.Name = string.IsNullOrEmpty(step.Name) ? type : step.Name;
        return step;
    }

    public DeploymentPlan Read(StoredPlan plan) => new()
    {
        Id = plan.Id, Name = plan.Name, DeploymentSteps = [.. plan.Steps.Select(step => Read(step.Type, step.Step))],
    };

    public DeploymentStep Read(string type, JsonObject written) => Create(type) is { } made
        ? (DeploymentStep)written.Deserialize(made.GetType(), _options)!
        : new UnknownDeploymentStep
        {
            Id = written["Id"]?.ToString() ?? "", Name = written["Name"]?.ToString() ?? type, TypeDiscriminator = type,
            RawData = JsonSerializer.SerializeToElement(written),
        };

    public static StoredPlan Write(DeploymentPlan plan) => new(plan.Id, plan.Name, [.. plan.DeploymentSteps.Select(Write)]);

    public static StoredStep Write(DeploymentStep step) => step is UnknownDeploymentStep unknown
        ? new(unknown.TypeDiscriminator, JsonNode.Parse(unknown.RawData.GetRawText())!.AsObject())
        : new(step.GetType().Name, JsonSerializer.SerializeToNode(step, step.GetType(), _options)!.AsObject());
}
