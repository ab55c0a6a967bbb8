using Fluid.Ast;
using Parlot.Fluent;

namespace OrchardCore.Liquid;

/// <summary>Liquid with the tags of themes: one parser for the process.</summary>
internal sealed class LiquidViewParser : FluidParser
{
    private readonly Parser<IReadOnlyList<FilterArgument>> _arguments;

    public LiquidViewParser()
    {
        _arguments = ZeroOrOne(ArgumentsList, []);

        PageTags.AddTo(this);
        ShapeTags.AddTo(this);
        ResourceTags.AddTo(this);
        ElementTags.AddTo(this);
        CacheTags.AddTo(this);
    }

    /// <summary><c>{% name arguments %}</c></summary>
    public void Tag(string name, TagAction action) =>
        RegisteredTags[name] = _arguments.AndSkip(TagEnd)
            .Then<Statement>((context, arguments) =>
                new OwnTag(name, context.Scanner.Cursor.Position.Line, null, arguments, [], action))
            .ElseError($"Invalid arguments of the tag '{name}': they are separated by commas, as in {{% {name} a, b: c %}}");

    /// <summary><c>{% name subject arguments %}</c>: with or without a comma after the subject.</summary>
    public void SubjectTag(string name, TagAction action) =>
        RegisteredTags[name] = Primary.AndSkip(ZeroOrOne(Comma)).And(_arguments).AndSkip(TagEnd)
            .Then<Statement>((context, parts) =>
                new OwnTag(name, context.Scanner.Cursor.Position.Line, parts.Item1, parts.Item2, [], action))
            .ElseError($"Invalid arguments of the tag '{name}', which needs a value first");

    /// <summary><c>{% name arguments %}…{% endname %}</c></summary>
    public void Block(string name, TagAction action) =>
        RegisteredTags[name] = _arguments.AndSkip(TagEnd).And(AnyTagsList)
            .AndSkip(CreateTag("end" + name).ElseError($"'{{% end{name} %}}' was expected"))
            .Then<Statement>((context, parts) =>
                new OwnTag(name, context.Scanner.Cursor.Position.Line, null, parts.Item1, parts.Item2, action))
            .ElseError($"Invalid arguments of the tag '{name}': they are separated by commas, as in {{% {name} a, b: c %}}");
}
