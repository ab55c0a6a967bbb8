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
        var services = ((LiquidTemplateContext)context).Services;
        var site = await services.GetRequiredService<ISiteService>().GetSiteSettingsAsync();
        var profile = site.TryGet<ClinicProfile>(out var found) ? found : new ClinicProfile { Name = site.SiteName };
        return await FluidValue.Create(profile, context.Options).GetValueAsync(member, context);
    }

    private sealed class Source;
}
