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

public class ContentPartDisplayOption(Type contentPartType) : ContentPartOptionBase(contentPartType)
{
    internal DriverOptions<ContentPartDisplayDriverOption> Drivers { get; } = new(driver => new(driver));
    public IReadOnlyList<ContentPartDisplayDriverOption> DisplayDrivers => Drivers.Displays;
    public IReadOnlyList<ContentPartDisplayDriverOption> EditorDrivers => Drivers.Editors;
}

public class ContentFieldDisplayOption(Type contentFieldType) : ContentFieldOptionBase(contentFieldType)
{
    internal DriverOptions<ContentFieldDisplayDriverOption> Drivers { get; } = new(driver => new(driver));
    public IReadOnlyList<ContentFieldDisplayDriverOption> DisplayModeDrivers => Drivers.Displays;
    public IReadOnlyList<ContentFieldDisplayDriverOption> EditorDrivers => Drivers.Editors;
}

public class ContentPartDisplayDriverOption(Type displayDriverType) : IDriverOption
{
    public Type DisplayDriverType { get; } = displayDriverType;
    public Func<string, bool> DisplayMode { get; internal set; } = static _ => true;
    public Func<string, bool> Editor { get; internal set; } = static _ => true;

    Func<string, bool> IDriverOption.DisplayMode { set => DisplayMode = value; }
    Func<string, bool> IDriverOption.Editor { set => Editor = value; }
}

public class ContentFieldDisplayDriverOption(Type displayDriverType) : IDriverOption
{
    public Type DisplayDriverType { get; } = displayDriverType;
    public Func<string, bool> DisplayMode { get; internal set; } = static _ => true;
    public Func<string, bool> Editor { get; internal set; } = static _ => true;

    Func<string, bool> IDriverOption.DisplayMode { set => DisplayMode = value; }
    Func<string, bool> IDriverOption.Editor { set => Editor = value; }
}

internal interface IDriverOption
{
    Type DisplayDriverType { get; }
    Func<string, bool> DisplayMode { set; }
    Func<string, bool> Editor { set; }
}

/// <summary>The drivers of one part or field: each stands once in either list, with the mode or editor that it is for.</summary>
internal sealed class DriverOptions<TOption>(Func<Type, TOption> create) where TOption : IDriverOption
{
    public List<TOption> Displays { get; } = [];
    public List<TOption> Editors { get; } = [];

    public void ForDisplay(Type driver, Func<string, bool> mode) => Of(Displays, driver).DisplayMode = mode;
    public void ForEditor(Type driver, Func<string, bool> editor) => Of(Editors, driver).Editor = editor;

    public void Remove(Type driver)
    {
        Displays.RemoveAll(option => option.DisplayDriverType == driver);
        Editors.RemoveAll(option => option.DisplayDriverType == driver);
    }

    private TOption Of(List<TOption> options, Type driver)
    {
        var known = options.FindIndex(option => option.DisplayDriverType == driver);
        if (known >= 0)
            return options[known];

        options.Add(create(driver));
        return options[^1];
    }
}
