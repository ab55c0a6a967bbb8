using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.Modules;

namespace Engine.Tests.Features;

/// <summary>A form as a browser sends it, bound by the binder that the admin uses.</summary>
internal static class PostedForm
{
    private static readonly ServiceProvider _mvc = Mvc();

    public static IUpdateModel Of(params (string Name, string[] Values)[] fields)
    {
        var http = new DefaultHttpContext { RequestServices = _mvc };
        http.Request.Method = "POST";
        http.Request.ContentType = "application/x-www-form-urlencoded";
        http.Request.Form = new FormCollection(fields.ToDictionary(field => field.Name, field => new StringValues(field.Values)));
        var controller = new AnyController
        {
            ControllerContext = new(new(http, new RouteData(), new ControllerActionDescriptor()))
            {
                ValueProviderFactories = [new FormValueProviderFactory()],
            },
            MetadataProvider = _mvc.GetRequiredService<IModelMetadataProvider>(),
            ModelBinderFactory = _mvc.GetRequiredService<IModelBinderFactory>(),
            ObjectValidator = _mvc.GetRequiredService<Microsoft.AspNetCore.Mvc.ModelBinding.Validation.IObjectModelValidator>(),
        };

        return new ControllerModelUpdater(controller);
    }

    public static IUpdateModel Of(string name, params string[] values) => Of((name, values));

    public static string[] Errors(this IUpdateModel form, string name) =>
        form.ModelState.TryGetValue(name, out var entry) ? [.. entry.Errors.Select(error => error.ErrorMessage)] : [];

    private static ServiceProvider Mvc()
    {
        var services = new ServiceCollection().AddLogging();
        services.AddControllersWithViews(options => options.ModelMetadataDetailsProviders.Add(new EngineModels()));
        return services.BuildServiceProvider();
    }

    private sealed class AnyController : Controller;
}
