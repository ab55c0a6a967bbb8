namespace Clinic.MythFacts;

public sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(MythFactPart), part => part
            .WithDescription("Answers a claim with a verdict, an explanation and its evidence."));

        await definitions.AlterTypeDefinitionAsync("MythFact", type => type
            .WithDisplayName("Myth or fact")
            .Stereotype("Widget")
            .WithPart(nameof(MythFactPart), part => part.WithPosition("0")));

        return 1; // The next change is UpdateFrom1Async; this method never changes once released.
    }
}
