namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds a content type, anew or from an existing one.</summary>
public class ContentTypeDefinitionBuilder
{
    private readonly List<ContentTypePartDefinition> _parts = [];
    private readonly JsonObject _settings = [];
    private string? _name;
    private string? _displayName;

    public ContentTypeDefinitionBuilder() : this(new ContentTypeDefinition(null!, null!))
    {
    }

    public ContentTypeDefinitionBuilder(ContentTypeDefinition existing)
    {
        Current = existing;

        if (existing is not null)
        {
            _name = existing.Name;
            _displayName = existing.DisplayName;
            _parts.AddRange(existing.Parts);
            _settings = existing.Settings.DeepClone().AsObject();
        }
    }

    public ContentTypeDefinition Current { get; }

    public ContentTypeDefinition Build()
    {
        if (string.IsNullOrEmpty(_name))
            throw new ArgumentException("A content type needs a name.");

        if (!char.IsLetter(_name[0]))
            throw new ArgumentException($"The content type '{_name}' must begin with a letter.");

        return new ContentTypeDefinition(_name, _displayName ?? _name, _parts, _settings);
    }

    public ContentTypeDefinitionBuilder WithName(string name)
    {
        _name = name;
        return this;
    }

    public ContentTypeDefinitionBuilder WithDisplayName(string displayName)
    {
        _displayName = displayName;
        return this;
    }

    [Obsolete("Use WithName() instead.")]
    public ContentTypeDefinitionBuilder Named(string name) => WithName(name);

    [Obsolete("Use WithDisplayName() instead.")]
    public ContentTypeDefinitionBuilder DisplayedAs(string displayName) => WithDisplayName(displayName);
    public ContentTypeDefinitionBuilder MergeSettings(JsonObject settings) => this.Merge(_settings, settings);
    public ContentTypeDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new() =>
        this.Change(_settings, setting);

    public ContentTypeDefinitionBuilder WithSettings<T>(T settings) => this.Set(_settings, settings);

    public ContentTypeDefinitionBuilder RemovePart(string partName)
    {
        _parts.RemoveAll(part => part.Name == partName);
        return this;
    }

    public ContentTypeDefinitionBuilder RemovePart<TPart>() where TPart : ContentPart => RemovePart(typeof(TPart).Name);
    public ContentTypeDefinitionBuilder WithPart(string partName) => WithPart(partName, Nothing);
    public ContentTypeDefinitionBuilder WithPart(string name, string partName) => WithPart(name, partName, Nothing);
    public ContentTypeDefinitionBuilder WithPart(
        string partName, Action<ContentTypePartDefinitionBuilder> configuration) =>
        WithPart(partName, partName, configuration);
    public ContentTypeDefinitionBuilder WithPart(
        string name, string partName, Action<ContentTypePartDefinitionBuilder> configuration) =>
        WithPart(name, new ContentPartDefinition(partName), configuration);

    public ContentTypeDefinitionBuilder WithPart(
        string name, ContentPartDefinition partDefinition, Action<ContentTypePartDefinitionBuilder> configuration)
    {
        var (part, index) = Take(name, partDefinition);
        configuration(part);
        _parts.Insert(index, part.Build());
        return this;
    }

    public ContentTypeDefinitionBuilder WithPart<TPart>() where TPart : ContentPart => WithPart(typeof(TPart).Name);
    public ContentTypeDefinitionBuilder WithPart<TPart>(string name) where TPart : ContentPart =>
        WithPart(name, typeof(TPart).Name);
    public ContentTypeDefinitionBuilder WithPart<TPart>(Action<ContentTypePartDefinitionBuilder> configuration)
        where TPart : ContentPart =>
        WithPart(typeof(TPart).Name, configuration);
    public ContentTypeDefinitionBuilder WithPart<TPart>(
        string name, Action<ContentTypePartDefinitionBuilder> configuration) where TPart : ContentPart =>
        WithPart(name, typeof(TPart).Name, configuration);

    public Task<ContentTypeDefinitionBuilder> WithPartAsync(
        string partName, Func<ContentTypePartDefinitionBuilder, Task> configurationAsync) =>
        WithPartAsync(partName, partName, configurationAsync);
    public Task<ContentTypeDefinitionBuilder> WithPartAsync(
        string name, string partName, Func<ContentTypePartDefinitionBuilder, Task> configurationAsync) =>
        WithPartAsync(name, new ContentPartDefinition(partName), configurationAsync);

    public async Task<ContentTypeDefinitionBuilder> WithPartAsync(
        string name, ContentPartDefinition partDefinition,
        Func<ContentTypePartDefinitionBuilder, Task> configurationAsync)
    {
        var (part, index) = Take(name, partDefinition);
        await configurationAsync(part);
        _parts.Insert(index, part.Build());
        return this;
    }

    private static void Nothing(ContentTypePartDefinitionBuilder part)
    {
    }

    /// <summary>Takes the part of that name out in order to go on building it, or begins a new one at the end.</summary>
    private (TypePartBuilder Part, int Index) Take(string name, ContentPartDefinition partDefinition)
    {
        var index = _parts.FindIndex(part => string.Equals(part.Name, name, StringComparison.OrdinalIgnoreCase));
        ContentTypePartDefinition existing;

        if (index < 0)
        {
            index = _parts.Count;
            existing = new ContentTypePartDefinition(name, partDefinition, [])
            {
                ContentTypeDefinition = new ContentTypeDefinition(_name!, _displayName!),
            };
        }
        else
        {
            existing = _parts[index];
            _parts.RemoveAt(index);
        }

        return (new TypePartBuilder(existing), index);
    }

    private sealed class TypePartBuilder(ContentTypePartDefinition part) : ContentTypePartDefinitionBuilder(part)
    {
        public override ContentTypePartDefinition Build() =>
            new(Current.Name, Current.PartDefinition, _settings)
            {
                ContentTypeDefinition = Current.ContentTypeDefinition,
            };
    }
}
