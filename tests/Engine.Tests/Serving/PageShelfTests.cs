using Engine.Tests.Display;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Modules;

namespace Engine.Tests.Serving;

public sealed class PageShelfTests
{
    [Fact]
    public void The_oldest_pages_make_room_and_none_is_left_where_one_is_too_large()
    {
        var shelf = new PageShelf(capacity: 3 * Page(10_000).Size);
        var places = Enumerable.Range(0, 5).Select(i => new PageShelf.Place(null!, default, Page(10_000))).ToArray();

        var surplus = new List<PageShelf.Place>();
        foreach (var place in places)
        {
            var gone = shelf.Add(place);
            surplus.AddRange(gone);
            gone.ForEach(it => shelf.Remove(it.Page));
        }

        Assert.Equal(places[..2], surplus);
        Assert.Equal(3 * Page(10_000).Size, shelf.Bytes);

        var huge = new PageShelf.Place(null!, default, Page(200_000));
        Assert.Equal([.. places[2..], huge], shelf.Add(huge));
    }

    private static KeptPage Page(int length)
    {
        using var content = new ShapeBuffer();
        content.Write(new string(' ', length));
        using var page = new Page(content, new PageRecord());
        return new KeptPage(page, holes: null, headers: [], TimeSpan.FromMinutes(1));
    }
}

/// <summary>A host that may keep little.</summary>
public sealed class SmallPageSite : PageSite
{
    protected override string PageCache => "0.4";
}

public sealed class PageMemoryTests(SmallPageSite site) : IClassFixture<SmallPageSite>
{
    [Fact]
    public async Task However_many_pages_are_asked_for_they_take_no_more_memory_than_they_may()
    {
        var memory = site.Services.GetRequiredService<PageMemory>();
        await site.PublishAsync("One", "first", "Article", "First", "Text");
        await site.PublishAsync("One", "many", "Article", "Many", "Text");
        await site.Http.GetStringAsync(new Uri("one/first", UriKind.Relative), TestContext.Current.CancellationToken);

        var most = 0L;
        for (var i = 0; i < 400; i++)
        {
            await site.Http.GetStringAsync(new Uri($"one/many?nothing={i}", UriKind.Relative), TestContext.Current.CancellationToken);
            most = Math.Max(most, memory.Bytes);
        }

        Assert.InRange(most, memory.OfTenant / 2, memory.OfTenant);
    }
}
