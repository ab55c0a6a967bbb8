using Fluid;
using Fluid.Values;
using Microsoft.Extensions.Options;
using OrchardCore.Liquid;
using OrchardCore.Settings;

namespace Clinic.Profile;

/// <summary>Gives every template the value <c>Clinic</c>: the profile of the tenant that the page belongs to.</summary>
public sealed class ClinicValue : IConfigureOptions<TemplateOptions>
{
    public void Configure(TemplateOptions options)
    {
        options.Scope.SetValue("Clinic", new ObjectValue(new Source()));
        options.MemberAccessStrategy.Register<OpeningHours>();
        options.MemberAccessStrategy.Register<Practitioner>();
        options.MemberAccessStrategy.Register<ClinicProfile>();
        options.MemberAccessStrategy.Register<Source, FluidValue>(MemberAsync);
    }

    private static async Task<FluidValue> MemberAsync(Source source, string member, TemplateContext context)
    {
        // Asked for by every page, a dozen times.
        if (!context.AmbientValues.TryGetValue(nameof(ClinicProfile), out var profile))
            context.AmbientValues[nameof(ClinicProfile)] = profile = await ReadAsync((LiquidTemplateContext)context);

        return await ((FluidValue)profile).GetValueAsync(member, context);
    }

    private static async Task<FluidValue> ReadAsync(LiquidTemplateContext context)
    {
        var site = await context.Services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
        return FluidValue.Create(
            site.TryGet<ClinicProfile>(out var found) ? found : new ClinicProfile { Name = site.SiteName }, context.Options);
    }

    private sealed class Source;
}
