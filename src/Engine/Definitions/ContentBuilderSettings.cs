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
