namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds a part and its fields, anew or from an existing one.</summary>
public class ContentPartDefinitionBuilder
{
    private readonly List<ContentPartFieldDefinition> _fields = [];
    private readonly JsonObject _settings = [];

    public ContentPartDefinitionBuilder() : this(new ContentPartDefinition(null!))
    {
    }

    public ContentPartDefinitionBuilder(ContentPartDefinition existing)
    {
        Current = existing;

        if (existing is not null)
        {
            Name = existing.Name;
            _fields.AddRange(existing.Fields);
            _settings = existing.Settings.DeepClone().AsObject();
        }
    }

    public ContentPartDefinition Current { get; }
    public string Name { get; private set; } = null!;

    public ContentPartDefinition Build()
    {
        if (string.IsNullOrEmpty(Name))
            throw new ArgumentException("A content part needs a name.");

        if (!char.IsLetter(Name[0]))
            throw new ArgumentException($"The content part '{Name}' must begin with a letter.");

        return new ContentPartDefinition(Name, _fields, _settings);
    }

    public ContentPartDefinitionBuilder Named(string name)
    {
        Name = name;
        return this;
    }

    public ContentPartDefinitionBuilder MergeSettings(JsonObject settings) => this.Merge(_settings, settings);
    public ContentPartDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new() =>
        this.Change(_settings, setting);

    public ContentPartDefinitionBuilder WithSettings<T>(T settings) => this.Set(_settings, settings);

    public ContentPartDefinitionBuilder RemoveField(string fieldName)
    {
        _fields.RemoveAll(field => field.Name == fieldName);
        return this;
    }

    public ContentPartDefinitionBuilder WithField(string fieldName) => WithField(fieldName, static _ => { });
    public ContentPartDefinitionBuilder WithField<TField>(string fieldName) =>
        WithField<TField>(fieldName, static _ => { });
    public ContentPartDefinitionBuilder WithField<TField>(
        string fieldName, Action<ContentPartFieldDefinitionBuilder> configuration) =>
        WithField(fieldName, field => configuration(field.OfType(typeof(TField).Name)));

    public ContentPartDefinitionBuilder WithField(
        string fieldName, Action<ContentPartFieldDefinitionBuilder> configuration)
    {
        var (field, index) = Take(fieldName);
        configuration(field);
        _fields.Insert(index, field.Build());
        return this;
    }

    public Task<ContentPartDefinitionBuilder> WithFieldAsync<TField>(
        string fieldName, Func<ContentPartFieldDefinitionBuilder, Task> configuration) =>
        WithFieldAsync(fieldName, field => configuration(field.OfType(typeof(TField).Name)));

    public async Task<ContentPartDefinitionBuilder> WithFieldAsync(
        string fieldName, Func<ContentPartFieldDefinitionBuilder, Task> configurationAsync)
    {
        var (field, index) = Take(fieldName);
        await configurationAsync(field);
        _fields.Insert(index, field.Build());
        return this;
    }

    /// <summary>Takes the field of that name out in order to go on building it, or begins a new one at the end.</summary>
    private (FieldBuilder Field, int Index) Take(string name)
    {
        var index = _fields.FindIndex(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            var added = new ContentPartFieldDefinition(null!, name, []) { PartDefinition = new ContentPartDefinition(Name) };
            return (new FieldBuilder(added), _fields.Count);
        }

        var existing = _fields[index];
        _fields.RemoveAt(index);
        return (new FieldBuilder(existing), index);
    }

    private sealed class FieldBuilder(ContentPartFieldDefinition field) : ContentPartFieldDefinitionBuilder(field)
    {
        private ContentFieldDefinition? _type = field.FieldDefinition;

        public override string Name => Current.Name;
        public override string FieldType => _type?.Name!;
        public override string PartName => Current.PartDefinition?.Name!;

        public override ContentPartFieldDefinition Build() =>
            _type is null
                ? throw new ArgumentException($"The field '{Name}' of the part '{PartName}' needs a type.")
                : new ContentPartFieldDefinition(_type, Name, _settings);

        public override ContentPartFieldDefinitionBuilder OfType(ContentFieldDefinition fieldDefinition)
        {
            _type = fieldDefinition;
            return this;
        }

        public override ContentPartFieldDefinitionBuilder OfType(string fieldType) =>
            OfType(new ContentFieldDefinition(fieldType));
    }
}
