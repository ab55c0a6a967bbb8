namespace OrchardCore.Data.Migration;

/// <summary>The methods of a migration: what makes its first version, and what leads from one to the next.</summary>
internal sealed class MigrationSteps
{
    private static readonly ConcurrentDictionary<Type, MigrationSteps> Known = [];
    private readonly MethodInfo? _create;
    private readonly MethodInfo? _uninstall;
    private readonly FrozenDictionary<int, MethodInfo> _updates;

    private MigrationSteps(Type type)
    {
        var methods = type.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.GetParameters().Length == 0).ToArray();
        _create = Named(methods, "Create");
        _uninstall = Named(methods, "Uninstall");
        _updates = methods.Where(method => UpdatesFrom(method) is not null)
            .DistinctBy(UpdatesFrom).ToFrozenDictionary(method => UpdatesFrom(method)!.Value);
    }

    public static MigrationSteps Of(Type type) => Known.GetOrAdd(type, found => new MigrationSteps(found));

    /// <summary>Whether a tenant at this version, null where it knows nothing of the migration, has something to do.</summary>
    public bool IsBehind(int? version) => version is { } reached ? _updates.ContainsKey(reached) : true;

    public async Task<int> RunAsync(IDataMigration migration, int? version)
    {
        var reached = version ?? (_create is null ? 0 : await RunAsync(_create, migration));
        while (_updates.TryGetValue(reached, out var update))
        {
            var next = await RunAsync(update, migration);
            if (next <= reached)
                throw new InvalidOperationException(
                    $"The migration '{migration.GetType().FullName}' does not get on: '{update.Name}' leads back to version {next}.");

            reached = next;
        }

        return reached;
    }

    public Task UninstallAsync(IDataMigration migration) =>
        _uninstall is null ? Task.CompletedTask : CallAsync(_uninstall, migration);

    private static async Task<int> RunAsync(MethodInfo method, IDataMigration migration) =>
        await CallAsync(method, migration) is int version ? version : throw new InvalidOperationException(
            $"'{migration.GetType().FullName}.{method.Name}' does not return the version that it leads to.");

    private static async Task<object?> CallAsync(MethodInfo method, IDataMigration migration)
    {
        try
        {
            var result = method.Invoke(migration, BindingFlags.DoNotWrapExceptions, null, null, CultureInfo.InvariantCulture);
            if (result is not Task task)
                return result;

            await task;
            return (task as Task<int>)?.Result;
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"The migration '{migration.GetType().FullName}' failed in '{method.Name}': {exception.Message}", exception);
        }
    }

    private static MethodInfo? Named(MethodInfo[] methods, string name) =>
        Array.Find(methods, method => method.Name == name || method.Name == name + "Async");

    private static int? UpdatesFrom(MethodInfo method)
    {
        const string prefix = "UpdateFrom";
        if (!method.Name.StartsWith(prefix, StringComparison.Ordinal))
            return null;

        var number = method.Name.AsSpan(prefix.Length);
        if (number.EndsWith("Async", StringComparison.Ordinal))
            number = number[..^"Async".Length];

        return int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;
    }
}
