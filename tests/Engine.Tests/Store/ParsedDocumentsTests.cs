using System.Text;
using YesSql;
using YesSql.Serialization;

namespace Engine.Tests.Store;

public sealed class ParsedDocumentsTests
{
    [Fact]
    public void A_document_is_kept_when_it_is_read_again_and_used_for_the_same_text_only()
    {
        using var kept = new ParsedDocuments();
        var text = new Text("one");

        kept.Offer("", 1, text);
        Assert.Null(kept.Find("", 1, "one"u8));

        kept.Offer("", 1, text);
        Assert.Same(text, kept.Find("", 1, "one"u8));
        Assert.Null(kept.Find("", 1, "two"u8));
        Assert.Null(kept.Find("other", 1, "one"u8));
        Assert.Null(kept.Find("", 1, default));
    }

    [Fact]
    public void What_was_not_used_for_the_longest_time_makes_room()
    {
        using var kept = new ParsedDocuments();
        var large = new string('x', 100 * 1024);
        for (var id = 1; id <= 6; id++)
        {
            kept.Offer("", id, new Text(large));
            kept.Offer("", id, new Text(large));
            Thread.Sleep(20);
        }

        var found = Enumerable.Range(1, 6).Select(id => kept.Find("", id, Encoding.UTF8.GetBytes(large)) is not null).ToArray();

        Assert.Equal([false, true, true, true, true, true], found);
    }

    [Fact]
    public void What_no_store_has_used_for_the_longest_time_makes_room_for_another_stores()
    {
        var memory = new ParsedMemory(mostBytes: 4 * 1024);
        using var early = new ParsedDocuments(memory);
        using var late = new ParsedDocuments(memory);
        var text = new string('x', 1024);
        for (var id = 1; id <= 4; id++)
            Keep(early, id);

        Assert.True(IsKept(early, 1)); // Used again: 2 is next to go.
        Keep(late, 1);
        Keep(late, 2);

        Assert.Equal([true, false, false, true], Enumerable.Range(1, 4).Select(id => IsKept(early, id)));
        Assert.Equal([true, true], Enumerable.Range(1, 2).Select(id => IsKept(late, id)));

        void Keep(ParsedDocuments store, int id)
        {
            store.Offer("", id, new Text(text));
            store.Offer("", id, new Text(text));
            Thread.Sleep(20);
        }

        bool IsKept(ParsedDocuments store, int id) => store.Find("", id, Encoding.UTF8.GetBytes(text)) is not null;
    }

    [Fact]
    public void A_store_that_is_let_go_of_gives_back_what_it_kept()
    {
        var memory = new ParsedMemory(mostBytes: 2 * 1024);
        using var stays = new ParsedDocuments(memory);
        var text = new string('x', 1024);
        Keep(stays);
        for (var i = 0; i < 100; i++)
        {
            using var goes = new ParsedDocuments(memory);
            Keep(goes);
        }

        Assert.NotNull(stays.Find("", 1, Encoding.UTF8.GetBytes(text)));

        void Keep(ParsedDocuments store)
        {
            store.Offer("", 1, new Text(text));
            store.Offer("", 1, new Text(text));
        }
    }

    private sealed class Text(string text) : IParsedDocument
    {
        private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

        public ReadOnlySpan<byte> Utf8 => _utf8;

        public Type Type => typeof(string);

        public object Create() => text;
    }
}
