namespace OrchardCore.ContentManagement.Display.ContentDisplay;

public class ContentPartDisplayOption : ContentPartOptionBase
{
    private readonly List<ContentPartDisplayDriverOption> _displays = [];
    private readonly List<ContentPartDisplayDriverOption> _editors = [];

    public ContentPartDisplayOption(Type contentPartType) : base(contentPartType)
    {
    }

    public IReadOnlyList<ContentPartDisplayDriverOption> DisplayDrivers => _displays;
    public IReadOnlyList<ContentPartDisplayDriverOption> EditorDrivers => _editors;

    internal void ForDisplay(Type driver, Func<string, bool> mode) =>
        Of(_displays, driver).DisplayMode = mode;

    internal void ForEditor(Type driver, Func<string, bool> editor) =>
        Of(_editors, driver).Editor = editor;

    internal void Remove(Type driver)
    {
        _displays.RemoveAll(option => option.DisplayDriverType == driver);
        _editors.RemoveAll(option => option.DisplayDriverType == driver);
    }

    private static ContentPartDisplayDriverOption Of(List<ContentPartDisplayDriverOption> options, Type driver)
    {
        if (options.Find(option => option.DisplayDriverType == driver) is { } known)
            return known;

        var added = new ContentPartDisplayDriverOption(driver);
        options.Add(added);
        return added;
    }
}

public class ContentPartDisplayDriverOption
{
    public ContentPartDisplayDriverOption(Type displayDriverType) => DisplayDriverType = displayDriverType;

    public Type DisplayDriverType { get; }
    public Func<string, bool> DisplayMode { get; internal set; } = static _ => true;
    public Func<string, bool> Editor { get; internal set; } = static _ => true;
}
