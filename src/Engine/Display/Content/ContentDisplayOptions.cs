namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Which drivers show and edit which parts and fields, in which display modes and editors.</summary>
public class ContentDisplayOptions
{
    private readonly Dictionary<string, ContentPartDisplayOption> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ContentFieldDisplayOption> _fields = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, ContentPartDisplayOption> ContentPartOptions => _parts;
    public IReadOnlyDictionary<string, ContentFieldDisplayOption> ContentFieldOptions => _fields;

    internal ContentPartDisplayOption Part(Type type) =>
        _parts.TryGetValue(type.Name, out var known) ? known : _parts[type.Name] = new(type);

    internal ContentFieldDisplayOption Field(Type type) =>
        _fields.TryGetValue(type.Name, out var known) ? known : _fields[type.Name] = new(type);
}

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
