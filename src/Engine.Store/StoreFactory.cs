namespace YesSql;

public class StoreFactory
{
    public static IStore Create(IConfiguration configuration) => new Store(configuration);

    public static IStore Create(Action<IConfiguration> configuration)
    {
        var made = new Configuration();
        configuration(made);
        return Create(made);
    }

    public static async Task<IStore> CreateAndInitializeAsync(IConfiguration configuration)
    {
        var store = Create(configuration);
        await store.InitializeAsync();
        return store;
    }

    public static async Task<IStore> CreateAndInitializeAsync(Action<IConfiguration> configuration)
    {
        var store = Create(configuration);
        await store.InitializeAsync();
        return store;
    }
}
