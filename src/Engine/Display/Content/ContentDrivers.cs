namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Finds the drivers of parts and fields that serve a display mode or an editor.</summary>
internal sealed class ContentDrivers(IOptions<ContentDisplayOptions> options, IServiceProvider services)
{
    private static readonly List<IContentPartDisplayDriver> _noParts = [];
    private static readonly List<IContentFieldDisplayDriver> _noFields = [];
    private readonly ContentDisplayOptions _options = options.Value;

    /// <summary>The class of a part, where the part has drivers; a part without is made of fields alone.</summary>
    public Type? TypeOf(string partName) => _options.ContentPartOptions.GetValueOrDefault(partName)?.Type;

    public List<IContentPartDisplayDriver> PartDisplays(string part, string? mode) => Of(
        _options.ContentPartOptions.GetValueOrDefault(part)?.Drivers.Displays, mode,
        static (driver, mode) => driver.DisplayMode(mode), _noParts);

    public List<IContentPartDisplayDriver> PartEditors(string part, string? editor) => Of(
        _options.ContentPartOptions.GetValueOrDefault(part)?.Drivers.Editors, editor,
        static (driver, editor) => driver.Editor(editor), _noParts);

    public List<IContentFieldDisplayDriver> FieldDisplays(string field, string? mode) => Of(
        _options.ContentFieldOptions.GetValueOrDefault(field)?.Drivers.Displays, mode,
        static (driver, mode) => driver.DisplayMode(mode), _noFields);

    public List<IContentFieldDisplayDriver> FieldEditors(string field, string? editor) => Of(
        _options.ContentFieldOptions.GetValueOrDefault(field)?.Drivers.Editors, editor,
        static (driver, editor) => driver.Editor(editor), _noFields);

    private List<TDriver> Of<TOption, TDriver>(
        List<TOption>? options, string? wanted, Func<TOption, string, bool> serves, List<TDriver> none)
        where TOption : IDriverOption
    {
        if (options is not { Count: > 0 })
            return none;

        var drivers = new List<TDriver>(options.Count);
        foreach (var option in options)
        {
            if (serves(option, wanted ?? ""))
                drivers.Add((TDriver)services.GetRequiredService(option.DisplayDriverType));
        }

        return drivers;
    }
}
