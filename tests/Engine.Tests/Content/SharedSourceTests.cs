using Engine.Tests.Store;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Records;
using YesSql;

namespace Engine.Tests.Content;

/// <summary>An item that is read often is parsed once; nobody may notice.</summary>
public sealed class SharedSourceTests
{
    private const int Often = 5;

    [Fact]
    public async Task What_one_session_does_to_parts_lists_and_json_no_other_session_sees()
    {
        await using var folder = await OpenAsync();
        var id = await SaveAsync(folder);

        for (var i = 0; i < Often; i++)
        {
            await using var session = folder.Store.CreateSession();
            var item = (await session.GetAsync<ContentItem>(id))!;
            var box = item.Get<BoxPart>("BoxPart")!;

            Assert.Equal(3, item.Get<PricePart>("PricePart")!.Amount);
            Assert.Equal("blue", item.Get<PaintPart>("PaintPart")!.Color.Name);
            Assert.Equal(["first", "second"], box.Items.Select(inner => inner.DisplayText));
            Assert.Equal(7, box.Items[0].Get<PricePart>("PricePart")!.Amount);
            Assert.Equal(3, (int)item.Content.PricePart.Amount);

            item.Get<PricePart>("PricePart")!.Amount = 99;
            item.Get<PaintPart>("PaintPart")!.Color.Name = "red";
            box.Items[0].DisplayText = "changed";
            box.Items[0].Get<PricePart>("PricePart")!.Amount = 99;
            box.Items.RemoveAt(1);
            item.Content.PricePart.Amount = 99;
            item.DisplayText = "changed";
        }
    }

    [Fact]
    public async Task A_change_that_is_saved_is_what_is_read_from_then_on()
    {
        await using var folder = await OpenAsync();
        var id = await SaveAsync(folder);

        for (var i = 0; i < Often; i++)
        {
            var read = await folder.InAsync(async session =>
            {
                var item = (await session.GetAsync<ContentItem>(id))!;
                var box = item.Get<BoxPart>("BoxPart")!;
                item.Get<PaintPart>("PaintPart")!.Color.Name = $"color {i}";
                box.Items[1].Get<PricePart>("PricePart")!.Amount = i;
                box.Items[1].DisplayText = $"text {i}";
                await session.SaveAsync(item);
                return item;
            });
            Assert.NotNull(read);

            await using var session = folder.Store.CreateSession();
            var stored = (await session.GetAsync<ContentItem>(id))!;
            Assert.Equal($"color {i}", stored.Get<PaintPart>("PaintPart")!.Color.Name);
            Assert.Equal((i, $"text {i}"), (
                stored.Get<BoxPart>("BoxPart")!.Items[1].Get<PricePart>("PricePart")!.Amount,
                stored.Get<BoxPart>("BoxPart")!.Items[1].DisplayText));
            Assert.Equal("kept", (string?)stored.Content.PricePart.Unknown);
        }
    }

    [Fact]
    public async Task Whatever_a_part_holds_each_session_has_its_own()
    {
        await using var folder = await OpenAsync();
        var item = new ContentItem { ContentItemId = "mixed", ContentType = "Page" };
        item.Alter<MixedPart>(part =>
        {
            part.Words = ["a", "b"];
            part.Pairs = [new() { Left = 1, Right = new() { Left = 2 } }];
            part.ByName = new() { ["x"] = new() { Left = 3 } };
            part.When = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
        });
        item.Alter<OddPart>(part => part.Words = ["a", "b"]);
        await folder.SaveAsync(item);

        for (var i = 0; i < Often; i++)
        {
            await using var session = folder.Store.CreateSession();
            var stored = (await session.GetAsync<ContentItem>(item.Id))!;
            var (mixed, odd) = (stored.Get<MixedPart>("MixedPart")!, stored.Get<OddPart>("OddPart")!);

            Assert.Equal((1, 2, 3), (mixed.Pairs.Single().Left, mixed.Pairs[0].Right!.Left, mixed.ByName["x"].Left));
            Assert.Equal(["a", "b"], mixed.Words);
            Assert.Equal(new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc), mixed.When);
            Assert.Equal(["a", "b"], odd.Words.Order());

            mixed.Words[0] = "changed";
            mixed.Pairs[0].Right!.Left = 99;
            mixed.ByName["x"].Left = 99;
            mixed.ByName["y"] = new();
            odd.Words.Add("changed");
        }
    }

    [Fact]
    public async Task What_another_process_writes_is_read_although_the_version_stayed_the_same()
    {
        await using var folder = await OpenAsync();
        var id = await SaveAsync(folder);
        for (var i = 0; i < Often; i++)
            await DisplayTextAsync(folder, id);

        await folder.InAsync<int>(async session =>
        {
            var transaction = await session.BeginTransactionAsync();
            await using var command = transaction.Connection!.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = """UPDATE "Document" SET "Content" = replace("Content", '"outer"', '"other"')""";
            return await command.ExecuteNonQueryAsync();
        });

        Assert.Equal("other", await DisplayTextAsync(folder, id));
    }

    [Fact]
    public async Task Elements_that_are_read_follow_their_json_when_it_is_asked_for()
    {
        await using var folder = await OpenAsync();
        var id = await SaveAsync(folder);

        await folder.InAsync(async session =>
        {
            var item = (await session.GetAsync<ContentItem>(id))!;
            var paint = item.Get<ContentPart>("PaintPart")!;
            var color = paint.Get<ColorField>("Color")!;

            // The innermost is asked first; what is written there is in the item.
            color.Content.Name = "green";
            item.Remove("PricePart");
            await session.SaveAsync(item);
            return item;
        });

        await using var other = folder.Store.CreateSession();
        var stored = (await other.GetAsync<ContentItem>(id))!;
        Assert.Equal("green", stored.Get<PaintPart>("PaintPart")!.Color.Name);
        Assert.False(stored.Has("PricePart"));
        Assert.False(stored.Has("DisplayText"));
    }

    [Fact]
    public async Task A_part_that_was_taken_out_of_its_item_keeps_what_it_held()
    {
        await using var folder = await OpenAsync();
        var id = await SaveAsync(folder);
        await using var session = folder.Store.CreateSession();
        var item = (await session.GetAsync<ContentItem>(id))!;

        var price = item.Get<PricePart>("PricePart")!;
        item.Remove("PricePart");

        Assert.Equal("kept", (string?)price.Content.Unknown);
        Assert.Null(item.Get<PricePart>("PricePart"));
    }

    [Fact]
    public async Task A_copy_shares_nothing_with_its_original()
    {
        await using var folder = await OpenAsync();
        var id = await SaveAsync(folder);
        await using var session = folder.Store.CreateSession();
        var item = (await session.GetAsync<ContentItem>(id))!;

        var copy = item.Clone();
        copy.Get<PricePart>("PricePart")!.Amount = 99;
        copy.Content.PaintPart.Color.Name = "red";

        Assert.Equal(0, copy.Id);
        Assert.Same(copy, copy.ContentItem);
        Assert.Equal(3, item.Get<PricePart>("PricePart")!.Amount);
        Assert.Equal("blue", item.Get<PaintPart>("PaintPart")!.Color.Name);
    }

    [Fact]
    public async Task Many_threads_read_the_same_item_at_once()
    {
        await using var folder = await OpenAsync();
        var id = await SaveAsync(folder);

        await Parallel.ForAsync(0, 400, async (i, _) =>
        {
            await using var session = folder.Store.CreateSession();
            var item = (await session.GetAsync<ContentItem>(id))!;
            Assert.Equal(3, item.Get<PricePart>("PricePart")!.Amount);
            item.Get<PricePart>("PricePart")!.Amount = i;
            Assert.Equal("first", item.Get<BoxPart>("BoxPart")!.Items[0].DisplayText);
            item.Get<BoxPart>("BoxPart")!.Items.Clear();
        });
    }

    private static Task<StoreFolder> OpenAsync() => StoreFolder.OpenAsync(
        async schema => await new ContentItemMigrations { SchemaBuilder = schema }.CreateAsync(), new ContentItemIndexProvider());

    private static async Task<long> SaveAsync(StoreFolder folder)
    {
        var item = new ContentItem { ContentItemId = "outer", ContentType = "Page", DisplayText = "outer" };
        item.Alter<PricePart>(part => part.Amount = 3);
        item.Content.PricePart.Unknown = "kept";
        item.Alter<PaintPart>(part => part.Color.Name = "blue");
        item.Alter<BoxPart>(part => part.Items = [Inner("first", 7), Inner("second", 8)]);
        await folder.SaveAsync(item);
        return item.Id;
    }

    private static ContentItem Inner(string text, int amount)
    {
        var item = new ContentItem { ContentItemId = text, ContentType = "Page", DisplayText = text };
        item.Alter<PricePart>(part => part.Amount = amount);
        return item;
    }

    private static async Task<string?> DisplayTextAsync(StoreFolder folder, long id)
    {
        await using var session = folder.Store.CreateSession();
        return (await session.GetAsync<ContentItem>(id))!.DisplayText;
    }
}
