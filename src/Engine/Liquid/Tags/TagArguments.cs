using Fluid.Ast;

namespace OrchardCore.Liquid;

/// <summary>The arguments of a tag, evaluated: by name, or by position.</summary>
internal sealed class TagArguments
{
    private readonly List<FluidValue> _positional = [];
    private readonly List<(string Name, FluidValue Value)> _named = [];

    public IReadOnlyList<(string Name, FluidValue Value)> Named => _named;

    public static async ValueTask<TagArguments> OfAsync(IReadOnlyList<FilterArgument> list, TemplateContext context)
    {
        var arguments = new TagArguments();
        for (var i = 0; i < list.Count; i++)
        {
            var value = await list[i].Expression.EvaluateAsync(context);
            if (list[i].Name is { Length: > 0 } name)
                arguments._named.Add((name, value));
            else
                arguments._positional.Add(value);
        }

        return arguments;
    }

    public FluidValue At(int index) => index < _positional.Count ? _positional[index] : NilValue.Instance;

    public FluidValue this[string name] =>
        _named.Find(argument => argument.Name == name).Value ?? NilValue.Instance;

    public FluidValue AtOr(int index, string name) => At(index) is var value && value.IsNil() ? this[name] : value;

    public bool TryGet(string name, [NotNullWhen(true)] out string? text)
    {
        var value = this[name];
        text = value.IsNil() ? null : value.ToStringValue();
        return text is not null;
    }

    public string? Text(string name) => TryGet(name, out var text) ? text : null;

    public bool? Flag(string name) => this[name] is var value && value.IsNil() ? null : value.ToBooleanValue();
}
