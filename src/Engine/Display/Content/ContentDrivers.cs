namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Finds the drivers of parts and fields that serve a display mode or an editor.</summary>
internal sealed class ContentDrivers(IOptions<ContentDisplayOptions> options, IServiceProvider services)
    : IContentPartDisplayDriverResolver, IContentFieldDisplayDriverResolver
{
    private static readonly List<IContentPartDisplayDriver> _noParts = [];
    private static readonly List<IContentFieldDisplayDriver> _noFields = [];
    private readonly ContentDisplayOptions _options = options.Value;

    /// <summary>The class of a part, where the part has drivers; a part without is made of fields alone.</summary>
    public Type? TypeOf(string partName) => _options.ContentPartOptions.GetValueOrDefault(partName)?.Type;

    IList<IContentPartDisplayDriver> IContentPartDisplayDriverResolver.GetDisplayModeDrivers(
        string partName, string displayMode) => PartDisplays(partName, displayMode);

    IList<IContentPartDisplayDriver> IContentPartDisplayDriverResolver.GetEditorDrivers(
        string partName, string editor) => PartEditors(partName, editor);

    IList<IContentFieldDisplayDriver> IContentFieldDisplayDriverResolver.GetDisplayModeDrivers(
        string fieldName, string displayMode) => FieldDisplays(fieldName, displayMode);

    IList<IContentFieldDisplayDriver> IContentFieldDisplayDriverResolver.GetEditorDrivers(
        string fieldName, string editor) => FieldEditors(fieldName, editor);

    public List<IContentPartDisplayDriver> PartDisplays(string part, string? mode)
    {
        if (!_options.ContentPartOptions.TryGetValue(part, out var option) || option.DisplayDrivers.Count == 0)
            return _noParts;

        var drivers = new List<IContentPartDisplayDriver>(option.DisplayDrivers.Count);
        foreach (var driver in option.DisplayDrivers)
        {
            if (driver.DisplayMode(mode ?? ""))
                drivers.Add((IContentPartDisplayDriver)services.GetRequiredService(driver.DisplayDriverType));
        }

        return drivers;
    }

    public List<IContentPartDisplayDriver> PartEditors(string part, string? editor)
    {
        if (!_options.ContentPartOptions.TryGetValue(part, out var option))
            return _noParts;

        var drivers = new List<IContentPartDisplayDriver>(option.EditorDrivers.Count);
        foreach (var driver in option.EditorDrivers)
        {
            if (driver.Editor(editor ?? ""))
                drivers.Add((IContentPartDisplayDriver)services.GetRequiredService(driver.DisplayDriverType));
        }

        return drivers;
    }

    public List<IContentFieldDisplayDriver> FieldDisplays(string field, string? mode)
    {
        if (!_options.ContentFieldOptions.TryGetValue(field, out var option))
            return _noFields;

        var drivers = new List<IContentFieldDisplayDriver>(option.DisplayModeDrivers.Count);
        foreach (var driver in option.DisplayModeDrivers)
        {
            if (driver.DisplayMode(mode ?? ""))
                drivers.Add((IContentFieldDisplayDriver)services.GetRequiredService(driver.DisplayDriverType));
        }

        return drivers;
    }

    public List<IContentFieldDisplayDriver> FieldEditors(string field, string? editor)
    {
        if (!_options.ContentFieldOptions.TryGetValue(field, out var option))
            return _noFields;

        var drivers = new List<IContentFieldDisplayDriver>(option.EditorDrivers.Count);
        foreach (var driver in option.EditorDrivers)
        {
            if (driver.Editor(editor ?? ""))
                drivers.Add((IContentFieldDisplayDriver)services.GetRequiredService(driver.DisplayDriverType));
        }

        return drivers;
    }
}
