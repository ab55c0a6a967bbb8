using Fluid.Ast;

namespace OrchardCore.Liquid;

/// <summary>What a tag does with its subject, its arguments and what stands inside it.</summary>
internal delegate ValueTask TagAction(TagCall call);

/// <summary>A tag being rendered.</summary>
internal sealed class TagCall(
    Expression? subject, TagArguments arguments, IReadOnlyList<Statement> body, TextWriter writer, TextEncoder encoder,
    LiquidTemplateContext context, int line)
{
    public int Line => line;
    public TagArguments Arguments => arguments;
    public IReadOnlyList<Statement> Body => body;
    public TextWriter Writer => writer;
    public TextEncoder Encoder => encoder;
    public LiquidTemplateContext Context => context;

    public ValueTask<Fluid.Values.FluidValue> SubjectAsync() => subject!.EvaluateAsync(context);

    public async ValueTask<Completion> WriteBodyAsync(TextWriter target)
    {
        foreach (var statement in body)
        {
            var completion = await statement.WriteToAsync(target, encoder, context);
            if (completion != Completion.Normal)
                return completion;
        }

        return Completion.Normal;
    }
}

/// <summary>One of our tags in a template; it knows its line for when it fails.</summary>
internal sealed class OwnTag(
    string name, int line, Expression? subject, IReadOnlyList<FilterArgument> arguments, IReadOnlyList<Statement> body,
    TagAction action) : Statement
{
    /// <summary>The same tag over other expressions and statements.</summary>
    public OwnTag Rewrite(Func<Expression, Expression> expression, Func<Statement, Statement> statement) => new(
        name, line, subject is null ? null : expression(subject),
        [.. arguments.Select(argument => new FilterArgument(argument.Name, expression(argument.Expression)))],
        [.. body.Select(statement)], action);

    public override async ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        try
        {
            var evaluated = await TagArguments.OfAsync(arguments, context);
            await action(new TagCall(subject, evaluated, body, writer, encoder, (LiquidTemplateContext)context, line));
        }
        catch (Exception exception) when (
            exception is not (LiquidSyntaxException or LiquidRenderException or LiquidTagException or OperationCanceledException))
        {
            throw new LiquidTagException($"line {line}, {{% {name} %}}: {exception.Message}", exception);
        }

        return Completion.Normal;
    }
}

/// <summary>A tag that failed; the template that it stands in adds its name.</summary>
internal sealed class LiquidTagException(string message, Exception inner) : Exception(message, inner);
