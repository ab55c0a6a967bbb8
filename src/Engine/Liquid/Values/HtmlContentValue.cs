using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.Liquid;

/// <summary>Content that is HTML already: written as it is, never encoded again.</summary>
internal sealed class HtmlContentValue(IHtmlContent content) : FluidValue
{
    public IHtmlContent Content => content;
    public override FluidValues Type => FluidValues.Object;

    public override bool Equals(FluidValue? other) =>
        other is not null && (other.IsNil() ? ToStringValue().Length == 0 : other.ToStringValue() == ToStringValue());
    public override bool Equals(object? obj) => obj is FluidValue other && Equals(other);
    public override int GetHashCode() => content.GetHashCode();
    public override bool ToBooleanValue() => true;
    public override decimal ToNumberValue() => 0;
    public override object ToObjectValue() => content;

    public override string ToStringValue()
    {
        if (content is HtmlString { Value: { } value })
            return value;

        using var writer = new StringWriter();
        content.WriteTo(writer, LiquidEncoding.Html);
        return writer.ToString();
    }

    [Obsolete("Nothing asks for it any more.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) =>
        content.WriteTo(writer, encoder as HtmlEncoder ?? NullHtmlEncoder.Default);

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        content.WriteTo(writer, encoder as HtmlEncoder ?? NullHtmlEncoder.Default);
        return default;
    }
}
