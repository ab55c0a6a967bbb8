namespace OrchardCore.Liquid;

/// <summary>Something of the request or the tenant, such as <c>Site</c>: one value for the process, asked anew each time.</summary>
internal sealed class LiveValue(Func<string, LiquidTemplateContext, ValueTask<object?>> member) : FluidValue
{
    public override FluidValues Type => FluidValues.Object;

    public override async ValueTask<FluidValue> GetValueAsync(string name, TemplateContext context) =>
        Create(await member(name, (LiquidTemplateContext)context), context.Options);

    public override ValueTask<FluidValue> GetIndexAsync(FluidValue index, TemplateContext context) =>
        GetValueAsync(index.ToStringValue(), context);

    public override bool Equals(FluidValue? other) => ReferenceEquals(other, this);
    public override bool Equals(object? obj) => ReferenceEquals(obj, this);
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    public override bool ToBooleanValue() => true;
    public override decimal ToNumberValue() => 0;
    public override object ToObjectValue() => this;
    public override string ToStringValue() => "";

    [Obsolete("Nothing asks for it any more.")]
    public override void WriteTo(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
    }

    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo) => default;
}
