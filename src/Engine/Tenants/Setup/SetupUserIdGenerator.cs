namespace OrchardCore.Setup.Services;

internal sealed class SetupUserIdGenerator(IIdGenerator ids) : ISetupUserIdGenerator
{
    public string GenerateUniqueId() => ids.GenerateUniqueId();
}
