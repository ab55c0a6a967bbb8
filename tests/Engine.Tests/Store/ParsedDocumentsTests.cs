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

    private sealed class Text(string text) : IParsedDocument
    {
        private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

        public ReadOnlySpan<byte> Utf8 => _utf8;

        public Type Type => typeof(string);

        public object Create() => text;
    }
}
