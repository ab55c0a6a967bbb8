namespace OrchardCore.Liquid;

/// <summary>Makes a tenant's template options: ours first, then what its features add.</summary>
internal sealed class LiquidOptionsFactory(
    IEnumerable<IConfigureOptions<TemplateOptions>> setups,
    IEnumerable<IPostConfigureOptions<TemplateOptions>> postConfigures)
    : OptionsFactory<TemplateOptions>(setups, postConfigures)
{
    // A page that takes this many steps is a loop that someone forgot to end.
    private const int MaxSteps = 1_000_000;

    protected override TemplateOptions CreateInstance(string name)
    {
        var options = new TemplateOptions
        {
            MemberAccessStrategy = new LiquidMembers(),
            MaxSteps = MaxSteps,
            TimeZone = TimeZoneInfo.Utc,
        };
        options.ValueConverters.Add(LiquidValues.Convert);
        RequestValues.AddTo(options);
        LiquidFilters.AddTo(options.Filters);
        return options;
    }
}
