namespace OrchardCore.Roles;

/// <summary>A tenant has its system roles even where its recipe names none.</summary>
internal sealed class RolesSetup(IDocumentManager<RolesDocument> documents, RoleStereotypes stereotypes) : ISetupEventHandler
{
    public async Task SetupAsync(SetupContext context) =>
        await documents.UpdateAsync(await stereotypes.LoadAsync());
}
