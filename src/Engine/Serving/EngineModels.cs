using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace OrchardCore.Modules;

/// <summary>
/// The engine's models say more of what may be null than Orchard's do. A form must not be held to that: what it
/// has to send is only what an attribute asks for.
/// </summary>
internal sealed class EngineModels : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        if (context.Key.ContainerType?.Assembly != typeof(EngineModels).Assembly ||
            context.Attributes.OfType<RequiredAttribute>().Any())
            return;

        context.ValidationMetadata.IsRequired = false;
        var validators = context.ValidationMetadata.ValidatorMetadata;
        foreach (var implied in validators.OfType<RequiredAttribute>().ToArray())
            validators.Remove(implied);
    }
}
