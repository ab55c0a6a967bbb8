using Clinic.Consultations.Inbox;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Environment.Shell.Scope;
using YesSql;
using YesSql.Sql;

namespace Clinic.Consultations;

public sealed class Migrations(IContentDefinitionManager definitions) : DataMigration
{
    private static readonly string[] FieldTypes = ["Input", "TextArea", "Select"];

    public async Task<int> CreateAsync()
    {
        await definitions.AlterPartDefinitionAsync(nameof(ConsultationFieldPart), part => part
            .WithDisplayName("Rules")
            .WithDescription("What an answer must be: needed, how long, which wording of consent."));

        foreach (var name in FieldTypes)
            await definitions.AlterTypeDefinitionAsync(name, type => type
                .WithPart(nameof(ConsultationFieldPart), part => part.WithPosition("9")));

        await SchemaBuilder.CreateMapIndexTableAsync<ConsultationRequestIndex>(table => table
            .Column<string>(nameof(ConsultationRequestIndex.RequestId), column => column.WithLength(26))
            .Column<string>(nameof(ConsultationRequestIndex.Mark), column => column.WithLength(64))
            .Column<DateTime>(nameof(ConsultationRequestIndex.ReceivedUtc))
            .Column<string>(nameof(ConsultationRequestIndex.Status), column => column.WithLength(20)));
        await SchemaBuilder.AlterIndexTableAsync<ConsultationRequestIndex>(table => table
            .CreateIndex("IDX_ConsultationRequestIndex_Mark", nameof(ConsultationRequestIndex.Mark)));

        return 1; // The next change is UpdateFrom1Async; this method never changes once released.
    }

    public async Task<int> UpdateFrom1Async()
    {
        await definitions.AlterTypeDefinitionAsync("NewRequestsWidget", type => type
            .WithDisplayName("New requests")
            .Stereotype("DashboardWidget")
            .WithPart("DashboardPart", part => part.WithPosition("0"))
            .WithPart(nameof(NewRequestsPart), part => part.WithPosition("1")));

        return 2;
    }

    public async Task<int> UpdateFrom2Async()
    {
        await SchemaBuilder.CreateMapIndexTableAsync<ConsultationFormIndex>(table => table
            .Column<string>(nameof(ConsultationFormIndex.FormKey), column => column.WithLength(255))
            .Column<string>(nameof(ConsultationFormIndex.ContentItemId), column => column.WithLength(26)));
        await SchemaBuilder.AlterIndexTableAsync<ConsultationFormIndex>(table => table
            .CreateIndex("IDX_ConsultationFormIndex_FormKey", nameof(ConsultationFormIndex.FormKey)));

        // What was published before gets its rows as it is stored again.
        ShellScope.AddDeferredTask(async scope =>
        {
            var session = scope.ServiceProvider.GetRequiredService<ISession>();
            foreach (var item in await session.Query<ContentItem, ContentItemIndex>(index => index.Published).ListAsync())
            {
                if (ContentForms.In(item).Any())
                    await session.SaveAsync(item);
            }
        });

        return 3;
    }
}
