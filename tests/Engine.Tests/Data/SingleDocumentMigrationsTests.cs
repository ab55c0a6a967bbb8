using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Documents;
using YesSql;
using Document = OrchardCore.Data.Documents.Document;

namespace Engine.Tests.Data;

public sealed class SingleDocumentMigrationsTests
{
    public sealed class Motto : Document
    {
        public string Text { get; set; } = "";
    }

    [Fact]
    public async Task Of_several_documents_of_which_there_is_one_the_first_stays_and_none_can_be_added()
    {
        await using var tenant = new DataTenant();
        await InsertAsync(tenant, 41, "Do no harm");
        await InsertAsync(tenant, 42, "Listen first");

        await tenant.InAsync(services => services.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync());

        Assert.Equal(["Do no harm"], await TextsAsync(tenant));
        await Assert.ThrowsAsync<ConcurrencyException>(() => tenant.InAsync(services =>
            services.GetRequiredService<ISession>().SaveAsync(new Motto { Text = "Another" })));
        await tenant.InAsync(async services =>
        {
            var manager = services.GetRequiredService<IDocumentManager<Motto>>();
            var motto = await manager.GetOrCreateMutableAsync();
            motto.Text += ", listen first";
            await manager.UpdateAsync(motto);
        });
        Assert.Equal(["Do no harm, listen first"], await TextsAsync(tenant));
    }

    [Fact]
    public async Task Documents_of_which_there_are_many_stay_as_they_are()
    {
        await using var tenant = new DataTenant();
        await tenant.InAsync(async services =>
        {
            await services.GetRequiredService<ISession>().SaveAsync(new Many { Text = "one" });
            await services.GetRequiredService<ISession>().SaveAsync(new Many { Text = "two" });
        });

        await tenant.InAsync(services => services.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync());

        Assert.Equal(["1 one", "2 two"], await tenant.InAsync(async services =>
            (await services.GetRequiredService<ISession>().Query<Many>().ListAsync()).Select(it => $"{it.Id} {it.Text}").ToArray()));
    }

    public sealed class Many
    {
        public long Id { get; set; }
        public string Text { get; set; } = "";
    }

    // As it was stored before there was a key.
    private static async Task InsertAsync(DataTenant tenant, long id, string text)
    {
        await using var session = tenant.Store.CreateSession();
        await session.BeginTransactionAsync();
        await session.Own().ExecuteAsync(
            "INSERT INTO Document (Id, Type, Content, Version) VALUES (@id, @type, @content, 1)",
            [new("@id", id), new("@type", tenant.Store.TypeNames[typeof(Motto)]), new("@content", $$"""{"Text":"{{text}}"}""")],
            CancellationToken.None);
        await session.SaveChangesAsync();
    }

    private static Task<string[]> TextsAsync(DataTenant tenant) => tenant.InAsync(async services =>
        (await services.GetRequiredService<ISession>().Query<Motto>().ListAsync()).Select(motto => motto.Text).ToArray());
}
