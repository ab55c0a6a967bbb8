using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.DisplayManagement.ModelBinding;

/// <summary>The updater of the request: its controller's, or one that binds nothing.</summary>
internal sealed class ModelUpdaterAccessor : IUpdateModelAccessor
{
    private IUpdateModel? _updater;

    public IUpdateModel ModelUpdater
    {
        get => _updater ??= new NullModelUpdater();
        set => _updater = value;
    }
}

/// <summary>Lets services that a controller calls bind what it was posted, and add to its model state.</summary>
internal sealed class ModelUpdaterFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.Controller is Controller controller)
        {
            context.HttpContext.RequestServices.GetRequiredService<IUpdateModelAccessor>().ModelUpdater =
                new ControllerModelUpdater(controller);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
