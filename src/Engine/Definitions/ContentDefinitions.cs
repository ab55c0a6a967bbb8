namespace OrchardCore.ContentManagement.Metadata.Models;

/// <summary>What types, parts and fields have in common: a name and settings by the name of their class.</summary>
public abstract class ContentDefinition
{
    // A tenant has hundreds of definitions, each with a few settings that somebody asks for: replaced whole, never changed.
    private object[] _read = [];

    public string Name { get; protected set; } = null!;
    public JsonObject Settings { get; protected set; } = [];

    /// <summary>The settings stored under the name of <typeparamref name="T"/>, or its defaults.</summary>
    public T GetSettings<T>() where T : new()
    {
        var read = Volatile.Read(ref _read);
        foreach (var known in read)
        {
            if (known.GetType() == typeof(T))
                return (T)known;
        }

        var settings = Read<T>()!;
        // Whoever else read settings at the same time reads his again the next time.
        Interlocked.CompareExchange(ref _read, [.. read, settings!], read);
        return settings;
    }

    private T Read<T>() where T : new()
    {
        try
        {
            return Settings[typeof(T).Name] is JsonObject json ? json.Deserialize<T>(JOptions.Default)! : new T();
        }
        catch (JsonException exception)
        {
            throw new JsonException(UnreadableSettings.Describe(Name, typeof(T), exception), exception);
        }
    }
}

public class ContentTypeDefinition : ContentDefinition
{
    public ContentTypeDefinition(string name, string displayName)
        : this(name, displayName, [], [])
    {
    }

    public ContentTypeDefinition(
        string name, string displayName, IEnumerable<ContentTypePartDefinition> parts, JsonObject settings)
    {
        Name = name;
        DisplayName = displayName;
        Parts = [.. parts];
        Settings = settings;

        foreach (var part in Parts)
            part.ContentTypeDefinition = this;
    }

    public string DisplayName { get; }
    public IEnumerable<ContentTypePartDefinition> Parts { get; }

    public override string ToString() => DisplayName;
}

public class ContentTypePartDefinition : ContentDefinition
{
    public ContentTypePartDefinition(string name, ContentPartDefinition contentPartDefinition, JsonObject settings)
    {
        Name = name;
        PartDefinition = contentPartDefinition;
        Settings = settings;

        foreach (var field in contentPartDefinition.Fields)
            field.ContentTypePartDefinition = this;
    }

    public ContentPartDefinition PartDefinition { get; }
    public ContentTypeDefinition ContentTypeDefinition { get; set; } = null!;
}

public class ContentPartDefinition : ContentDefinition
{
    public ContentPartDefinition(string name)
        : this(name, [], [])
    {
    }

    public ContentPartDefinition(string name, IEnumerable<ContentPartFieldDefinition> fields, JsonObject settings)
    {
        Name = name;
        Fields = [.. fields];
        Settings = settings;

        foreach (var field in Fields)
            field.PartDefinition = this;
    }

    public IEnumerable<ContentPartFieldDefinition> Fields { get; }
}

public class ContentPartFieldDefinition : ContentDefinition
{
    public ContentPartFieldDefinition(ContentFieldDefinition contentFieldDefinition, string name, JsonObject settings)
    {
        FieldDefinition = contentFieldDefinition;
        Name = name;
        Settings = settings;
    }

    public ContentFieldDefinition FieldDefinition { get; }
    public ContentPartDefinition PartDefinition { get; set; } = null!;
    public ContentTypePartDefinition ContentTypePartDefinition { get; set; } = null!;
}

public class ContentFieldDefinition
{
    public ContentFieldDefinition(string name) { Name = name; }
    public string Name { get; }
}
