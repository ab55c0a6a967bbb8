namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>How settings are written into definitions: only what differs from its default, arrays replaced.</summary>
public static class ContentBuilderSettings
{
    public static readonly JsonMergeSettings JsonMergeSettings = new()
    {
        MergeArrayHandling = MergeArrayHandling.Replace,
        MergeNullValueHandling = MergeNullValueHandling.Merge,
    };

    public static readonly JsonSerializerOptions IgnoreDefaultValuesSerializer = new(JOptions.Default)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };
}

/// <summary>The settings of one definition while it is being built: an object per settings class.</summary>
internal static class DefinitionSettings
{
    public static TBuilder Merge<TBuilder>(this TBuilder builder, JsonObject settings, JsonObject other)
    {
        settings.Merge(other, ContentBuilderSettings.JsonMergeSettings);
        return builder;
    }

    /// <summary>Lets <paramref name="change"/> alter what is set for <typeparamref name="T"/> so far.</summary>
    public static TBuilder Change<TBuilder, T>(this TBuilder builder, JsonObject settings, Action<T> change)
        where T : class, new()
    {
        var current = settings[typeof(T).Name]?.Deserialize<T>(JOptions.Default) ?? new T();
        change(current);
        return builder.Set(settings, current);
    }

    public static TBuilder Set<TBuilder, T>(this TBuilder builder, JsonObject settings, T value)
    {
        ArgumentNullException.ThrowIfNull(value);
        settings[typeof(T).Name] = JsonSerializer.SerializeToNode(
            value, ContentBuilderSettings.IgnoreDefaultValuesSerializer);
        return builder;
    }
}
