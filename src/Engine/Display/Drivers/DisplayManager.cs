namespace OrchardCore.DisplayManagement;

public interface IDisplayManager<TModel>
{
    Task<IShape> BuildDisplayAsync(TModel model, IUpdateModel updater, string displayType = "", string groupId = "");
    Task<IShape> BuildEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "");
    Task<IShape> UpdateEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "");
}

/// <summary>Model × drivers → a shape with what each of them shows.</summary>
internal sealed class DisplayManager<TModel>(
    IEnumerable<IDisplayDriver<TModel>> drivers, IShapeFactory shapes, Placer placer, ILayoutAccessor layout,
    Guarded guarded, BrokenEditors broken, ShapeBuffers buffers) : IDisplayManager<TModel>
{
    private static readonly string _type = typeof(TModel).Name;

    public async Task<IShape> BuildDisplayAsync(
        TModel model, IUpdateModel updater, string displayType = "", string groupId = "")
    {
        var shown = string.IsNullOrEmpty(displayType) ? "Detail" : displayType;
        var shape = await CreateAsync(shown == "Detail" ? _type : $"{_type}_{shown}", model);
        shape.Metadata.DisplayType = shown;
        var context = new BuildDisplayContext(shape, shown, groupId, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);
        await ApplyAsync(driver => driver.BuildDisplayAsync(model, context), result => result.ApplyAsync(context), null);
        return shape;
    }

    public async Task<IShape> BuildEditorAsync(
        TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "")
    {
        var shape = await CreateAsync(_type + "_Edit", model);
        var context = new BuildEditorContext(
            shape, groupId, isNew, htmlPrefix, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);
        await ApplyAsync(driver => driver.BuildEditorAsync(model, context), result => result.ApplyAsync(context), context);
        return shape;
    }

    public async Task<IShape> UpdateEditorAsync(
        TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "")
    {
        var shape = await CreateAsync(_type + "_Edit", model);
        var context = new UpdateEditorContext(
            shape, groupId, isNew, htmlPrefix, shapes, await layout.GetLayoutAsync(), updater);
        await placer.PlaceAsync(context);
        foreach (var driver in drivers)
        {
            // What a driver could not take in must not pass for saved: an update is never guarded.
            if (await driver.UpdateEditorAsync(model, context) is { } result)
                await result.ApplyAsync(context);
        }

        return shape;
    }

    private ValueTask<IShape> CreateAsync(string type, TModel model) => shapes.CreateAsync(type, () =>
    {
        var shape = new ZoneHolding(() => shapes.CreateAsync("ContentZone"));
        shape.Properties["Model"] = model;
        return new ValueTask<IShape>(shape);
    });

    private async Task ApplyAsync(
        Func<IDisplayDriver<TModel>, Task<IDisplayResult?>> build, Func<IDisplayResult, Task> apply,
        BuildEditorContext? editor)
    {
        foreach (var driver in drivers)
        {
            try
            {
                if (await build(driver) is { } result)
                    await apply(result);
            }
            catch (Exception exception) when (guarded.GoesOnAfter(exception, driver.GetType().FullName!))
            {
                // Logged; the others go on.
                if (editor is not null)
                    await broken.AddAsync(driver.GetType().Name, editor, buffers);
            }
        }
    }
}
