using System.Linq.Expressions;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc.Filters;

namespace OrchardCore.DisplayManagement.ModelBinding;

public interface IUpdateModel
{
    Task<bool> TryUpdateModelAsync<TModel>(TModel model) where TModel : class;
    Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class;
    Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix, params Expression<Func<TModel, object>>[] includeExpressions) where TModel : class;
    bool TryValidateModel(object model);
    bool TryValidateModel(object model, string prefix);
    ModelStateDictionary ModelState { get; }
}

public interface IUpdateModelAccessor
{
    IUpdateModel ModelUpdater { get; set; }
}

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
            if (context.HttpContext.Features.Get<IFormFeature>()?.Form is { } form)
                context.HttpContext.RequestServices.GetRequiredService<BrokenEditors>().Refuse(form, controller.ModelState);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}

/// <summary>Binds what a controller was posted.</summary>
public class ControllerModelUpdater : IUpdateModel
{
    private readonly Controller _controller;

    public ControllerModelUpdater(Controller controller) => _controller = controller;

    public ModelStateDictionary ModelState => _controller.ModelState;

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model) where TModel : class =>
        _controller.TryUpdateModelAsync(model);
    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class =>
        _controller.TryUpdateModelAsync(model, prefix);

    public Task<bool> TryUpdateModelAsync<TModel>(
        TModel model, string prefix, params Expression<Func<TModel, object>>[] includeExpressions)
        where TModel : class =>
        _controller.TryUpdateModelAsync(model, prefix, includeExpressions!);

    public bool TryValidateModel(object model) => _controller.TryValidateModel(model);
    public bool TryValidateModel(object model, string prefix) => _controller.TryValidateModel(model, prefix);
}

/// <summary>Binds nothing: for pages that are only shown.</summary>
public class NullModelUpdater : IUpdateModel
{
    public ModelStateDictionary ModelState { get; } = new();
    public Task<bool> TryUpdateModelAsync<TModel>(TModel model) where TModel : class => Task.FromResult(false);
    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class =>
        Task.FromResult(false);

    public Task<bool> TryUpdateModelAsync<TModel>(
        TModel model, string prefix, params Expression<Func<TModel, object>>[] includeExpressions)
        where TModel : class =>
        Task.FromResult(false);

    public bool TryValidateModel(object model) => false;
    public bool TryValidateModel(object model, string prefix) => false;
}
