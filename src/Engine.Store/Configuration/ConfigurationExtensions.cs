namespace YesSql;

public static class ConfigurationExtensions
{
    public static IConfiguration CheckConcurrentUpdates<T>(this IConfiguration configuration) =>
        configuration.CheckConcurrentUpdates(typeof(T));

    public static IConfiguration CheckConcurrentUpdates(this IConfiguration configuration, Type type)
    {
        configuration.ConcurrentTypes.Add(type);
        return configuration;
    }

    public static IConfiguration SetContentSerializer(
        this IConfiguration configuration, IContentSerializer contentSerializer)
    {
        configuration.ContentSerializer = contentSerializer;
        return configuration;
    }

    public static IConfiguration SetTablePrefix(this IConfiguration configuration, string tablePrefix)
    {
        configuration.TablePrefix = tablePrefix;
        return configuration;
    }
}
