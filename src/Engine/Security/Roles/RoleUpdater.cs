namespace OrchardCore.Roles;

/// <summary>A feature that is installed later brings what its roles should be allowed; what an admin took away stays away.</summary>
internal sealed class RoleUpdater(
    IDocumentManager<RolesDocument> documents, RoleStereotypes stereotypes,
    IEnumerable<IPermissionProvider> providers, ITypeFeatureProvider types) : IFeatureEventHandler
{
    public async Task InstalledAsync(IFeatureInfo feature)
    {
        var own = providers.Where(provider => types.GetFeatureForDependency(provider.GetType())?.Id == feature.Id).ToArray();
        if (own.Length == 0)
            return;

        var document = await stereotypes.LoadAsync();
        foreach (var role in document.Roles)
            RoleStereotypes.Suggest(role, own);

        await documents.UpdateAsync(document);
    }
}
