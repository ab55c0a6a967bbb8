namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds a field of a part.</summary>
public abstract class ContentPartFieldDefinitionBuilder
{
    protected readonly JsonObject _settings;

    protected ContentPartFieldDefinitionBuilder(ContentPartFieldDefinition field)
    {
        Current = field;
        _settings = field.Settings.DeepClone().AsObject();
    }

    public ContentPartFieldDefinition Current { get; }
    public abstract string Name { get; }
    public abstract string FieldType { get; }
    public abstract string PartName { get; }

    public abstract ContentPartFieldDefinition Build();
    public abstract ContentPartFieldDefinitionBuilder OfType(ContentFieldDefinition fieldDefinition);
    public abstract ContentPartFieldDefinitionBuilder OfType(string fieldType);
    public ContentPartFieldDefinitionBuilder MergeSettings(JsonObject settings) => this.Merge(_settings, settings);
    public ContentPartFieldDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new() =>
        this.Change(_settings, setting);

    public ContentPartFieldDefinitionBuilder WithSettings<T>() where T : class, new() => WithSettings(new T());
    public ContentPartFieldDefinitionBuilder WithSettings<T>(T settings) => this.Set(_settings, settings);
}
