namespace OrchardCore.ContentManagement.Metadata.Builders;

/// <summary>Builds the use of a part by a content type.</summary>
public abstract class ContentTypePartDefinitionBuilder
{
    protected readonly JsonObject _settings;

    protected ContentTypePartDefinitionBuilder(ContentTypePartDefinition part)
    {
        Current = part;
        Name = part.Name;
        PartName = part.PartDefinition.Name;
        TypeName = part.ContentTypeDefinition?.Name!;
        _settings = part.Settings.DeepClone().AsObject();
    }

    public ContentTypePartDefinition Current { get; protected set; }

    /// <summary>The name of the part within the type: its own, or one given to it.</summary>
    public string Name { get; }
    public string PartName { get; }
    public string TypeName { get; }

    public abstract ContentTypePartDefinition Build();
    public ContentTypePartDefinitionBuilder MergeSettings(JsonObject settings) => this.Merge(_settings, settings);
    public ContentTypePartDefinitionBuilder MergeSettings<T>(Action<T> setting) where T : class, new() =>
        this.Change(_settings, setting);

    public ContentTypePartDefinitionBuilder WithSettings<T>(T settings) => this.Set(_settings, settings);
}
