namespace OrchardCore.ContentManagement;

/// <summary>Registers parts and fields, and the handlers that take part in their lives.</summary>
public static class ServiceCollectionExtensions
{
    /// <summary>Registers what stores content items and their definitions.</summary>
    public static IServiceCollection AddContentManagement(this IServiceCollection services)
    {
        services.AddScoped<IContentDefinitionStore, ContentDefinitionStore>();
        services.AddScoped<IContentDefinitionManager, ContentDefinitionManager>();
        services.AddSingleton<DefinitionSnapshots>();

        services.AddScoped<IContentManager, ContentManager>();
        services.AddScoped<IContentManagerSession, ContentManagerSession>();
        services.AddSingleton<IContentItemIdGenerator, ContentItemIds>();
        services.AddIndexProvider<ContentItemIndexProvider>();
        services.AddDataMigration<ContentItemMigrations>();
        services.AddDataMigration<ContentVersionMigrations>();

        services.AddSingleton<ITypeActivatorFactory<ContentPart>>(tenant => new ElementActivators<ContentPart>(
            name => Options(tenant).ContentPartOptionsLookup.GetValueOrDefault(name)?.Type));
        services.AddSingleton<ITypeActivatorFactory<ContentField>>(tenant => new ElementActivators<ContentField>(
            name => Options(tenant).ContentFieldOptionsLookup.GetValueOrDefault(name)?.Type));
        services.AddSingleton<TypePlans>();
        services.AddScoped<StoredHtml>();
        services.AddScoped<IContentDisplayDriver, ContentsDriver>();
        services.AddScoped<IContentHandler, AuthorshipHandler>();
        services.AddScoped<IContentHandler, ElementHandlers>();
        services.AddScoped<IContentHandler, RoutesHandler>();

        services.AddScoped<IContentHandleManager, ContentHandles>();
        services.AddScoped<IContentHandleProvider, ContentItemIdHandles>();
        return services;
    }

    public static ContentPartOptionBuilder AddContentPart<TContentPart>(this IServiceCollection services)
        where TContentPart : ContentPart =>
        services.AddContentPart(typeof(TContentPart));

    public static ContentPartOptionBuilder AddContentPart(this IServiceCollection services, Type contentPartType)
    {
        services.Configure<ContentOptions>(options => options.Part(contentPartType));
        return new ContentPartOptionBuilder(services, contentPartType);
    }

    public static ContentFieldOptionBuilder AddContentField<TContentField>(this IServiceCollection services)
        where TContentField : ContentField =>
        services.AddContentField(typeof(TContentField));

    public static ContentFieldOptionBuilder AddContentField(this IServiceCollection services, Type contentFieldType)
    {
        services.Configure<ContentOptions>(options => options.Field(contentFieldType));
        return new ContentFieldOptionBuilder(services, contentFieldType);
    }

    public static ContentPartOptionBuilder AddHandler<TContentPartHandler>(this ContentPartOptionBuilder builder)
        where TContentPartHandler : class, IContentPartHandler =>
        builder.AddHandler(typeof(TContentPartHandler));

    public static ContentPartOptionBuilder AddHandler(this ContentPartOptionBuilder builder, Type handlerType)
    {
        builder.Services.TryAddScoped(handlerType);
        builder.Services.Configure<ContentOptions>(options => options.Part(builder.ContentPartType).Add(handlerType));
        return builder;
    }

    public static ContentFieldOptionBuilder AddHandler<TContentFieldHandler>(this ContentFieldOptionBuilder builder)
        where TContentFieldHandler : class, IContentFieldHandler =>
        builder.AddHandler(typeof(TContentFieldHandler));

    public static ContentFieldOptionBuilder AddHandler(this ContentFieldOptionBuilder builder, Type handlerType)
    {
        builder.Services.TryAddScoped(handlerType);
        builder.Services.Configure<ContentOptions>(options => options.Field(builder.ContentFieldType).Add(handlerType));
        return builder;
    }

    public static ContentPartOptionBuilder RemoveHandler<TContentPartHandler>(this ContentPartOptionBuilder builder)
        where TContentPartHandler : class, IContentPartHandler =>
        builder.RemoveHandler(typeof(TContentPartHandler));

    public static ContentPartOptionBuilder RemoveHandler(this ContentPartOptionBuilder builder, Type handlerType)
    {
        builder.Services.RemoveAll(handlerType);
        builder.Services.Configure<ContentOptions>(
            options => options.Part(builder.ContentPartType).Remove(handlerType));
        return builder;
    }

    public static ContentFieldOptionBuilder RemoveHandler<TContentFieldHandler>(this ContentFieldOptionBuilder builder)
        where TContentFieldHandler : class, IContentFieldHandler =>
        builder.RemoveHandler(typeof(TContentFieldHandler));

    public static ContentFieldOptionBuilder RemoveHandler(this ContentFieldOptionBuilder builder, Type handlerType)
    {
        builder.Services.RemoveAll(handlerType);
        builder.Services.Configure<ContentOptions>(
            options => options.Field(builder.ContentFieldType).Remove(handlerType));
        return builder;
    }

    private static ContentOptions Options(IServiceProvider tenant) => tenant.GetRequiredService<IOptions<ContentOptions>>().Value;
}
