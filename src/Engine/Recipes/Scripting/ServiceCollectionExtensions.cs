namespace OrchardCore.Scripting
{
    public static class ServiceCollectionExtensions
    {
        /// <summary>Directives in recipes and scripts, with what they can always call.</summary>
        public static IServiceCollection AddScripting(this IServiceCollection services)
        {
            services.AddScoped<IScriptingManager, ScriptingManager>();
            services.AddScoped<IScriptingEngine, FileScripts>();
            services.AddSingleton<IGlobalMethodProvider, CommonMethods>();
            services.AddSingleton<IGlobalMethodProvider, TenantMethods>();
            return services;
        }
    }
}

namespace OrchardCore.Scripting.JavaScript
{
    public static class ServiceCollectionExtensions
    {
        /// <summary>Directives that are written in JavaScript: <c>[js: …]</c>.</summary>
        public static IServiceCollection AddJavaScriptEngine(this IServiceCollection services) =>
            services.AddScoped<IScriptingEngine, JavaScriptEngine>();
    }
}
