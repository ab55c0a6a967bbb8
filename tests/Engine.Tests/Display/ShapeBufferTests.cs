using System.Text;
using System.Text.Encodings.Web;
using OrchardCore.DisplayManagement.Implementation;

namespace Engine.Tests.Display;

public sealed class ShapeBufferTests : IDisposable
{
    private readonly ShapeBuffers _buffers = new();

    public void Dispose() => _buffers.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(513)] // listed, not copied
    [InlineData(4096)]
    [InlineData(4097)]
    [InlineData(20000)]
    public void What_was_written_into_another_buffer_stands_in_its_place(int length)
    {
        var inner = Of(new string('i', length));
        var outer = Of("before ");
        inner.WriteTo(outer, HtmlEncoder.Default);
        outer.Write(" between ");
        inner.WriteTo(outer, HtmlEncoder.Default);
        outer.Write(" after");

        var whole = $"before {new string('i', length)} between {new string('i', length)} after";
        Assert.Equal(whole, outer.ToString());
        Assert.Equal(whole, Encoded(outer));
    }

    [Fact]
    public void What_comes_later_in_the_inner_buffer_does_not_show_in_the_outer()
    {
        var inner = Of(new string('i', 600));
        var outer = Of("");
        inner.WriteTo(outer, HtmlEncoder.Default);
        inner.Write("later");
        outer.Write("end");

        Assert.Equal(new string('i', 600) + "end", outer.ToString());
        Assert.Equal(new string('i', 600) + "later", inner.ToString());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(4096)]
    [InlineData(5000)]
    public void Truncating_takes_back_what_other_buffers_lent_and_leaves_it_to_them(int before)
    {
        var inner = Of(new string('i', 9000));
        var outer = Of(new string('b', before));
        var mark = outer.Mark;
        inner.WriteTo(outer, HtmlEncoder.Default);
        outer.Write(new string('x', 5000));
        inner.WriteTo(outer, HtmlEncoder.Default);
        outer.Truncate(mark);
        outer.Write(new string('e', 6000));

        Assert.Equal(new string('b', before) + new string('e', 6000), outer.ToString());
        Assert.Equal(new string('i', 9000), inner.ToString());
    }

    [Fact]
    public void Truncating_to_a_mark_behind_a_lent_page_keeps_that_page()
    {
        var inner = Of(new string('i', 900));
        var outer = Of("a");
        inner.WriteTo(outer, HtmlEncoder.Default);
        var mark = outer.Mark;
        inner.WriteTo(outer, HtmlEncoder.Default);
        outer.Write("x");
        outer.Truncate(mark);
        outer.Write("b");

        Assert.Equal("a" + new string('i', 900) + "b", outer.ToString());
    }

    [Fact]
    public void A_pair_of_surrogates_may_stand_across_two_pages()
    {
        var text = new string('a', 4095) + "\U0001F600" + "z";
        var outer = Of("");
        Of(text).WriteTo(outer, HtmlEncoder.Default);

        Assert.Equal(text, Encoded(outer));
    }

    [Fact]
    public void A_buffer_of_a_request_that_has_ended_takes_nothing_more()
    {
        var buffer = Of("a");
        _buffers.Dispose();

        Assert.True(buffer.IsEmpty);
        Assert.Throws<ObjectDisposedException>(() => buffer.Write('b'));
    }

    private ShapeBuffer Of(string text)
    {
        var buffer = _buffers.Rent();
        buffer.Write(text);
        return buffer;
    }

    private static string Encoded(ShapeBuffer buffer)
    {
        var bytes = new byte[buffer.MaxByteCount];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, buffer.CopyTo(bytes)));
    }
}
