using Fluid.Ast;

namespace OrchardCore.Liquid;

/// <summary>
/// Makes of a parsed template one that does the same with less: <c>{{ x | shape_render }}</c> writes the shape where it stands
/// instead of handing its HTML around, and <c>Model</c> is had without being looked up in one scope after the other.
/// </summary>
internal sealed class TemplateRewriter : AstRewriter
{
    public const string Model = "Model";

    private readonly HashSet<string> _filters = [];
    private bool _namesModel;

    public static IFluidTemplate Rewrite(IFluidTemplate template)
    {
        var rewriter = new TemplateRewriter();
        var rewritten = rewriter.VisitTemplate(template);
        var result = rewriter._namesModel ? new OwnModelTemplate(template) : rewritten;
        return rewriter._filters.Count > 0 ? new FilteredTemplate(result, [.. rewriter._filters]) : result;
    }

    protected override Expression VisitFilterExpression(FilterExpression filterExpression)
    {
        if (!FilteredTemplate.IsEverywhere(filterExpression.Name))
            _filters.Add(filterExpression.Name);

        return base.VisitFilterExpression(filterExpression);
    }

    protected override Statement VisitOutputStatement(OutputStatement outputStatement)
    {
        if (outputStatement.Expression is FilterExpression { Name: "shape_render", Parameters.Count: 0 } filter)
            return new ShapeOutput(Visit(filter.Input));

        var visited = base.VisitOutputStatement(outputStatement);
        return visited is OutputStatement { Expression: ModelExpression { IsOneMember: true } member } ? new MemberOutput(member) : visited;
    }

    protected override Expression VisitMemberExpression(MemberExpression memberExpression)
    {
        // What stands in brackets is an expression too.
        var visited = base.VisitMemberExpression(memberExpression);
        return visited is MemberExpression { Segments: [IdentifierSegment { Identifier: Model }, ..] } of
            ? new ModelExpression([.. of.Segments.Skip(1)])
            : visited;
    }

    protected override Statement VisitAssignStatement(AssignStatement assignStatement)
    {
        _namesModel |= assignStatement.Identifier == Model;
        return base.VisitAssignStatement(assignStatement);
    }

    protected override Statement VisitCaptureStatement(CaptureStatement captureStatement)
    {
        _namesModel |= captureStatement.Identifier == Model;
        return base.VisitCaptureStatement(captureStatement);
    }

    protected override Statement VisitForStatement(ForStatement forStatement)
    {
        _namesModel |= forStatement.Identifier == Model;
        return base.VisitForStatement(forStatement);
    }

    public override Statement VisitOtherStatement(Statement statement) =>
        statement is OwnTag tag ? tag.Rewrite(Visit, Visit) : base.VisitOtherStatement(statement);

    private sealed class ShapeOutput(Expression shape) : Statement
    {
        public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
        {
            context.IncrementSteps();
            var evaluating = shape.EvaluateAsync(context);
            if (!evaluating.IsCompletedSuccessfully)
                return WaitAsync(evaluating, writer, encoder, context);

            return WriteAsync(evaluating.Result, writer, encoder, context);
        }

        private static async ValueTask<Completion> WaitAsync(
            ValueTask<FluidValue> evaluating, TextWriter writer, TextEncoder encoder, TemplateContext context) =>
            await WriteAsync(await evaluating, writer, encoder, context);

        private static async ValueTask<Completion> WriteAsync(
            FluidValue value, TextWriter writer, TextEncoder encoder, TemplateContext context)
        {
            var liquid = (LiquidTemplateContext)context;
            if (value is ShapeValue own)
                await liquid.WriteAsync(own.Shape, writer);
            else
                await (await ShapeFilters.RenderAsync(value, FilterArguments.Empty, liquid)).WriteToAsync(writer, encoder, context.CultureInfo);

            return Completion.Normal;
        }
    }

    /// <summary>A member of the model; text goes to the page without becoming a value first.</summary>
    private sealed class MemberOutput(ModelExpression member) : Statement
    {
        private readonly OutputStatement _any = new(member);

        public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
        {
            if (member.Text(context) is not { } text)
                return _any.WriteToAsync(writer, encoder, context);

            context.IncrementSteps();
            encoder.Encode(writer, text);
            return new(Completion.Normal);
        }
    }

    private sealed class ModelExpression(MemberSegment[] path) : Expression
    {
        private readonly string? _first = path is [IdentifierSegment first, ..] ? first.Identifier : null;

        // A template sees models of one type, nearly always: how their member is read is looked up once.
        private Reader? _reader;

        public bool IsOneMember => _first is not null && path.Length == 1;

        /// <summary>The member, where it is text.</summary>
        public string? Text(TemplateContext context) =>
            ((LiquidTemplateContext)context).Current is ShapeValue { Shape: var shape } ? Read(shape) as string : null;

        public override ValueTask<FluidValue> EvaluateAsync(TemplateContext context)
        {
            var value = ((LiquidTemplateContext)context).Current ?? NilValue.Instance;
            var at = 0;
            if (_first is not null && value is ShapeValue { Shape: var shape } && Read(shape) is { } member)
                (value, at) = (FluidValue.Create(member, context.Options), 1);

            return FollowAsync(value, at, context);
        }

        private object? Read(IShape shape)
        {
            var reader = _reader;
            if (reader?.Type != shape.GetType())
                _reader = reader = new(shape.GetType(), PropertyGetters.Of(shape.GetType(), _first!));

            return reader.Get?.Invoke(shape);
        }

        private ValueTask<FluidValue> FollowAsync(FluidValue value, int at, TemplateContext context)
        {
            for (var i = at; i < path.Length && !value.IsNil(); i++)
            {
                var member = path[i].ResolveAsync(value, context);
                if (!member.IsCompletedSuccessfully)
                    return WaitAsync(member, i + 1, context);

                value = member.Result;
            }

            return new(value);
        }

        private async ValueTask<FluidValue> WaitAsync(ValueTask<FluidValue> member, int next, TemplateContext context)
        {
            var value = await member;
            for (var i = next; i < path.Length && !value.IsNil(); i++)
                value = await path[i].ResolveAsync(value, context);

            return value;
        }

        private sealed record Reader(Type Type, Func<object, object?>? Get);
    }

    /// <summary>A template that gives the name to something of its own: there it is a variable like any other.</summary>
    private sealed class OwnModelTemplate(IFluidTemplate template) : IFluidTemplate
    {
        public ValueTask RenderAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
        {
            context.SetValue(Model, ((LiquidTemplateContext)context).Current ?? NilValue.Instance);
            return template.RenderAsync(writer, encoder, context);
        }
    }
}
