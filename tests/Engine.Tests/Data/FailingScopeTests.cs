using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Documents;
using OrchardCore.Documents;
using OrchardCore.Environment.Shell.Scope;
using YesSql;

namespace Engine.Tests.Data;

/// <summary>A scope that fails is cancelled before anybody handles the failure: what they commit has none of its work.</summary>
public sealed class FailingScopeTests
{
    public sealed class Motto : OrchardCore.Data.Documents.Document
    {
        public string Text { get; set; } = "";
    }

    public sealed class Note
    {
        public long Id { get; set; }
        public string Text { get; set; } = "";
    }

    [Fact]
    public async Task What_it_saved_is_not_stored_by_who_handles_the_failure()
    {
        await using var tenant = new DataTenant();

        await Assert.ThrowsAsync<FormatException>(() => tenant.InAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            await session.SaveAsync(new Note { Text = "Half of the work" });
            ShellScope.AddExceptionHandler((_, _) => session.SaveChangesAsync());
            throw new FormatException();
        }));

        Assert.Equal(0, await tenant.InAsync(services => services.GetRequiredService<ISession>().Query<Note>().CountAsync()));
    }

    [Fact]
    public async Task What_it_had_flushed_is_not_stored_either()
    {
        await using var tenant = new DataTenant();

        await Assert.ThrowsAsync<FormatException>(() => tenant.InAsync(async services =>
        {
            var session = services.GetRequiredService<ISession>();
            await session.SaveAsync(new Note { Text = "Half of the work" });
            await session.FlushAsync();
            ShellScope.AddExceptionHandler((_, _) => session.SaveChangesAsync());
            throw new FormatException();
        }));

        Assert.Equal(0, await tenant.InAsync(services => services.GetRequiredService<ISession>().Query<Note>().CountAsync()));
    }

    [Fact]
    public async Task A_document_that_it_changed_is_as_it_was_for_who_handles_the_failure()
    {
        await using var tenant = new DataTenant();

        await Assert.ThrowsAsync<FormatException>(() => tenant.InAsync(async services =>
        {
            var mottos = services.GetRequiredService<IDocumentManager<Motto>>();
            var motto = await mottos.GetOrCreateMutableAsync();
            motto.Text = "Half of the work";
            await mottos.UpdateAsync(motto);
            ShellScope.AddExceptionHandler((_, _) => services.GetRequiredService<IDocumentStore>().CommitAsync());
            throw new FormatException();
        }));

        Assert.Equal("", (await tenant.InAsync(services =>
            services.GetRequiredService<IDocumentManager<Motto>>().GetOrCreateImmutableAsync())).Text);
    }
}
