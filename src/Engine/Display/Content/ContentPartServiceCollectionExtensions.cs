namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Registers what shows and edits a part.</summary>
public static class ContentPartServiceCollectionExtensions
{
    public static ContentPartOptionBuilder UseDisplayDriver<TContentPartDisplayDriver>(
        this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.UseDisplayDriver(typeof(TContentPartDisplayDriver));
    public static ContentPartOptionBuilder UseDisplayDriver(
        this ContentPartOptionBuilder builder, Type partDisplayDriverType) =>
        builder.ForDisplayMode(partDisplayDriverType).ForEditor(partDisplayDriverType);

    public static ContentPartOptionBuilder ForDisplayMode<TContentPartDisplayDriver>(
        this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.ForDisplayMode(typeof(TContentPartDisplayDriver));

    public static ContentPartOptionBuilder ForDisplayMode<TContentPartDisplayDriver>(
        this ContentPartOptionBuilder builder, Func<string, bool> predicate)
        where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.ForDisplayMode(typeof(TContentPartDisplayDriver), predicate);

    public static ContentPartOptionBuilder ForDisplayMode(
        this ContentPartOptionBuilder builder, Type partDisplayDriverType) =>
        builder.ForDisplayMode(partDisplayDriverType, static _ => true);
    public static ContentPartOptionBuilder ForDisplayMode(
        this ContentPartOptionBuilder builder, Type partDisplayDriverType, Func<string, bool> predicate) =>
        builder.Configure(partDisplayDriverType, drivers => drivers.ForDisplay(partDisplayDriverType, predicate));

    public static ContentPartOptionBuilder ForEditor<TContentPartDisplayDriver>(
        this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.ForEditor(typeof(TContentPartDisplayDriver));

    public static ContentPartOptionBuilder ForEditor<TContentPartDisplayDriver>(
        this ContentPartOptionBuilder builder, Func<string, bool> predicate)
        where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.ForEditor(typeof(TContentPartDisplayDriver), predicate);

    public static ContentPartOptionBuilder ForEditor(
        this ContentPartOptionBuilder builder, Type partDisplayDriverType) =>
        builder.ForEditor(partDisplayDriverType, static _ => true);
    public static ContentPartOptionBuilder ForEditor(
        this ContentPartOptionBuilder builder, Type partDisplayDriverType, Func<string, bool> predicate) =>
        builder.Configure(partDisplayDriverType, drivers => drivers.ForEditor(partDisplayDriverType, predicate));

    public static ContentPartOptionBuilder RemoveDisplayDriver<TContentPartDisplayDriver>(
        this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.RemoveDisplayDriver(typeof(TContentPartDisplayDriver));

    public static ContentPartOptionBuilder RemoveDisplayDriver(
        this ContentPartOptionBuilder builder, Type partDisplayDriverType)
    {
        builder.Services.RemoveAll(partDisplayDriverType);
        builder.Services.Configure<ContentDisplayOptions>(
            options => options.Part(builder.ContentPartType).Drivers.Remove(partDisplayDriverType));
        return builder;
    }

    private static ContentPartOptionBuilder Configure(
        this ContentPartOptionBuilder builder, Type driver, Action<DriverOptions<ContentPartDisplayDriverOption>> configure)
    {
        // A driver carries the part that it is at: one per use, never shared between two.
        builder.Services.TryAddTransient(driver);
        builder.Services.Configure<ContentDisplayOptions>(options => configure(options.Part(builder.ContentPartType).Drivers));
        return builder;
    }
}
