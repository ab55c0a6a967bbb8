namespace OrchardCore.Data.Migration;

/// <summary>The first version of a part that has no index: its definition, for types to attach it.</summary>
internal abstract class AttachablePart<TPart>(
    IContentDefinitionManager definitions, string description, string? position = null) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(typeof(TPart).Name, part =>
        {
            part.Attachable().WithDescription(description);
            if (position is not null)
                part.WithDefaultPosition(position);
        });

        return 1;
    }
}
