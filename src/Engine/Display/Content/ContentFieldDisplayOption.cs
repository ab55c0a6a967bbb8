namespace OrchardCore.ContentManagement.Display.ContentDisplay;

public class ContentFieldDisplayOption : ContentFieldOptionBase
{
    private readonly List<ContentFieldDisplayDriverOption> _displays = [];
    private readonly List<ContentFieldDisplayDriverOption> _editors = [];

    public ContentFieldDisplayOption(Type contentFieldType) : base(contentFieldType)
    {
    }

    public IReadOnlyList<ContentFieldDisplayDriverOption> DisplayModeDrivers => _displays;
    public IReadOnlyList<ContentFieldDisplayDriverOption> EditorDrivers => _editors;

    internal void ForDisplay(Type driver, Func<string, bool> mode) =>
        Of(_displays, driver).DisplayMode = mode;

    internal void ForEditor(Type driver, Func<string, bool> editor) =>
        Of(_editors, driver).Editor = editor;

    internal void Remove(Type driver)
    {
        _displays.RemoveAll(option => option.DisplayDriverType == driver);
        _editors.RemoveAll(option => option.DisplayDriverType == driver);
    }

    private static ContentFieldDisplayDriverOption Of(List<ContentFieldDisplayDriverOption> options, Type driver)
    {
        if (options.Find(option => option.DisplayDriverType == driver) is { } known)
            return known;

        var added = new ContentFieldDisplayDriverOption(driver);
        options.Add(added);
        return added;
    }
}

public class ContentFieldDisplayDriverOption
{
    public ContentFieldDisplayDriverOption(Type displayDriverType) => DisplayDriverType = displayDriverType;

    public Type DisplayDriverType { get; }
    public Func<string, bool> DisplayMode { get; internal set; } = static _ => true;
    public Func<string, bool> Editor { get; internal set; } = static _ => true;
}
