namespace OrchardCore.CustomSettings;

/// <summary>The editor of the settings' content item, on a page of the settings that is called like its type.</summary>
internal sealed class CustomSettingsDriver(CustomSettingsTypes types, IContentItemDisplayManager display) : DisplayDriver<ISite>
{
    public override async Task<IDisplayResult?> EditAsync(ISite model, BuildEditorContext context)
    {
        if (await types.FindAsync(context.GroupId) is not { } type || !await types.MayManageAsync(type))
            return null;

        var item = await types.ReadAsync(model, type.Name);
        return Place(await display.BuildEditorAsync(item, context.Updater, false, "", type.Name), type.Name);
    }

    public override async Task<IDisplayResult?> UpdateAsync(ISite model, UpdateEditorContext context)
    {
        if (await types.FindAsync(context.GroupId) is not { } type || !await types.MayManageAsync(type))
            return null;

        var item = await types.ReadAsync(model, type.Name);
        var editor = await display.UpdateEditorAsync(item, context.Updater, false, "", type.Name);
        CustomSettingsTypes.Keep(model, item);
        return Place(editor, type.Name);
    }

    private ShapeResult Place(IShape editor, string group) =>
        Initialize<CustomSettingsEditViewModel>("CustomSettings", shape => shape.Editor = editor)
            .Location("Content:3").OnGroup(group);
}

internal sealed class CustomSettingsEditViewModel : ShapeViewModel
{
    public IShape? Editor { get; set; }
}
