namespace OrchardCore.Environment.Shell.Descriptor;

public interface IShellDescriptorManager
{
    Task<ShellDescriptor> GetShellDescriptorAsync();
    Task UpdateShellDescriptorAsync(int priorSerialNumber, IEnumerable<ShellFeature> enabledFeatures);
}

/// <summary>Keeps which features the tenant has in its store.</summary>
internal sealed class ShellDescriptorManager(
    ISession session, ShellSettings settings, ModuleCatalog catalog,
    IEnumerable<IShellDescriptorManagerEventHandler> handlers) : IShellDescriptorManager
{
    private ShellDescriptor? _descriptor;

    public async Task<ShellDescriptor> GetShellDescriptorAsync() =>
        _descriptor ??= await session.Query<ShellDescriptor>().FirstOrDefaultAsync() ?? new ShellDescriptor();

    public async Task UpdateShellDescriptorAsync(int priorSerialNumber, IEnumerable<ShellFeature> enabledFeatures)
    {
        var descriptor = await GetShellDescriptorAsync();
        if (descriptor.SerialNumber != priorSerialNumber)
            throw new InvalidOperationException(
                $"The features of the tenant '{settings.Name}' were changed by somebody else meanwhile.");

        descriptor.SerialNumber++;
        descriptor.Features =
            [.. catalog.Order(enabledFeatures.Select(feature => feature.Id)).Select(feature => new ShellFeature(feature.Id))];
        await session.SaveAsync(descriptor, checkConcurrency: true);
        foreach (var handler in handlers)
            await handler.ChangedAsync(descriptor, settings);
    }
}
