using System.Linq.Expressions;

namespace OrchardCore.DisplayManagement.ModelBinding;

/// <summary>Binds below a prefix: what an item in an item was posted.</summary>
public class PrefixedModelUpdater : IUpdateModel
{
    private readonly IUpdateModel _updateModel;

    public PrefixedModelUpdater(IUpdateModel updateModel) : this(updateModel, static prefix => prefix)
    {
    }

    public PrefixedModelUpdater(IUpdateModel updateModel, Func<string, string> prefix)
    {
        _updateModel = updateModel;
        Prefix = prefix;
    }

    public Func<string, string> Prefix { get; set; }
    public ModelStateDictionary ModelState => _updateModel.ModelState;

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model) where TModel : class =>
        _updateModel.TryUpdateModelAsync(model, Prefix(""));

    public Task<bool> TryUpdateModelAsync<TModel>(TModel model, string prefix) where TModel : class =>
        _updateModel.TryUpdateModelAsync(model, Prefix(prefix));

    public Task<bool> TryUpdateModelAsync<TModel>(
        TModel model, string prefix, params Expression<Func<TModel, object>>[] includeExpressions)
        where TModel : class =>
        _updateModel.TryUpdateModelAsync(model, Prefix(prefix), includeExpressions);

    public bool TryValidateModel(object model) => _updateModel.TryValidateModel(model);

    public bool TryValidateModel(object model, string prefix) =>
        _updateModel.TryValidateModel(model, Prefix(prefix));
}
