namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Registers what shows and edits a field.</summary>
public static class ContentFieldServiceCollectionExtensions
{
    public static ContentFieldOptionBuilder UseDisplayDriver<TContentFieldDisplayDriver>(
        this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.UseDisplayDriver(typeof(TContentFieldDisplayDriver));
    public static ContentFieldOptionBuilder UseDisplayDriver(
        this ContentFieldOptionBuilder builder, Type fieldDisplayDriverType) =>
        builder.ForDisplayMode(fieldDisplayDriverType).ForEditor(fieldDisplayDriverType);

    public static ContentFieldOptionBuilder UseDisplayDriver<TContentFieldDisplayDriver>(
        this ContentFieldOptionBuilder builder, Func<string, bool> predicate)
        where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForDisplayMode<TContentFieldDisplayDriver>(predicate).ForEditor<TContentFieldDisplayDriver>(predicate);

    public static ContentFieldOptionBuilder ForDisplayMode<TContentFieldDisplayDriver>(
        this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForDisplayMode(typeof(TContentFieldDisplayDriver));

    public static ContentFieldOptionBuilder ForDisplayMode<TContentFieldDisplayDriver>(
        this ContentFieldOptionBuilder builder, Func<string, bool> predicate)
        where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForDisplayMode(typeof(TContentFieldDisplayDriver), predicate);

    public static ContentFieldOptionBuilder ForDisplayMode(
        this ContentFieldOptionBuilder builder, Type fieldDisplayDriverType) =>
        builder.ForDisplayMode(fieldDisplayDriverType, static _ => true);
    public static ContentFieldOptionBuilder ForDisplayMode(
        this ContentFieldOptionBuilder builder, Type fieldDisplayDriverType, Func<string, bool> predicate) =>
        builder.Configure(fieldDisplayDriverType, drivers => drivers.ForDisplay(fieldDisplayDriverType, predicate));

    public static ContentFieldOptionBuilder ForEditor<TContentFieldDisplayDriver>(
        this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForEditor(typeof(TContentFieldDisplayDriver));

    public static ContentFieldOptionBuilder ForEditor<TContentFieldDisplayDriver>(
        this ContentFieldOptionBuilder builder, Func<string, bool> predicate)
        where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForEditor(typeof(TContentFieldDisplayDriver), predicate);

    public static ContentFieldOptionBuilder ForEditor(
        this ContentFieldOptionBuilder builder, Type fieldDisplayDriverType) =>
        builder.ForEditor(fieldDisplayDriverType, static _ => true);
    public static ContentFieldOptionBuilder ForEditor(
        this ContentFieldOptionBuilder builder, Type fieldDisplayDriverType, Func<string, bool> predicate) =>
        builder.Configure(fieldDisplayDriverType, drivers => drivers.ForEditor(fieldDisplayDriverType, predicate));

    public static ContentFieldOptionBuilder RemoveDisplayDriver<TContentFieldDisplayDriver>(
        this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.RemoveDisplayDriver(typeof(TContentFieldDisplayDriver));

    public static ContentFieldOptionBuilder RemoveDisplayDriver(
        this ContentFieldOptionBuilder builder, Type fieldDisplayDriverType)
    {
        builder.Services.RemoveAll(fieldDisplayDriverType);
        builder.Services.Configure<ContentDisplayOptions>(
            options => options.Field(builder.ContentFieldType).Drivers.Remove(fieldDisplayDriverType));
        return builder;
    }

    private static ContentFieldOptionBuilder Configure(
        this ContentFieldOptionBuilder builder, Type driver, Action<DriverOptions<ContentFieldDisplayDriverOption>> configure)
    {
        // A driver carries the field that it is at: one per use, never shared between two.
        builder.Services.TryAddTransient(driver);
        builder.Services.Configure<ContentDisplayOptions>(options => configure(options.Field(builder.ContentFieldType).Drivers));
        return builder;
    }
}
