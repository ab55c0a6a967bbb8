namespace OrchardCore.DisplayManagement.Handlers;

public interface IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext> where TDisplayContext : BuildDisplayContext where TEditorContext : BuildEditorContext where TUpdateContext : UpdateEditorContext
{
    Task<IDisplayResult?> BuildDisplayAsync(TModel model, TDisplayContext context);
    Task<IDisplayResult?> BuildEditorAsync(TModel model, TEditorContext context);
    Task<IDisplayResult?> UpdateEditorAsync(TModel model, TUpdateContext context);
}

public interface IDisplayDriver<TModel> : IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>;
public abstract class DisplayDriver<TModel> : DisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>, IDisplayDriver<TModel> where TModel : class;

public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddDisplayDriver<TModel, TDriver>(this IServiceCollection services)
        where TDriver : class, IDisplayDriver<TModel> =>
        services.AddScoped<IDisplayDriver<TModel>, TDriver>();

    public static IServiceCollection AddSiteDisplayDriver<TDriver>(this IServiceCollection services)
        where TDriver : class, IDisplayDriver<ISite> =>
        services.AddDisplayDriver<ISite, TDriver>();
}
