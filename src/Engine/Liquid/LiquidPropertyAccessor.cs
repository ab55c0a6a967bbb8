namespace OrchardCore.Liquid;

/// <summary>A value whose members are looked up by name when a template asks for them.</summary>
public class LiquidPropertyAccessor
{
    private readonly LiquidTemplateContext _context;
    private readonly Func<string, LiquidTemplateContext, Task<FluidValue>> _getter;

    public LiquidPropertyAccessor(
        LiquidTemplateContext context, Func<string, LiquidTemplateContext, Task<FluidValue>> getter) =>
        (_context, _getter) = (context, getter);

    public Task<FluidValue> GetValueAsync(string identifier) => _getter(identifier, _context);
}

/// <summary>Stands for <c>Content</c> in templates; features add its members.</summary>
public class LiquidContentAccessor;
