namespace OrchardCore.DisplayManagement.Views;

public interface IDisplayResult
{
    Task ApplyAsync(BuildDisplayContext context);
    Task ApplyAsync(BuildEditorContext context);
}

/// <summary>Several results of one driver, applied in order. None of them may be null: what stands behind it would be lost.</summary>
public class CombinedResult : IDisplayResult
{
    private readonly IEnumerable<IDisplayResult> _results;

    public CombinedResult(params IDisplayResult[] results) => _results = results;
    public CombinedResult(IEnumerable<IDisplayResult> results) => _results = results;
    public IEnumerable<IDisplayResult> GetResults() => _results;

    public async Task ApplyAsync(BuildDisplayContext context)
    {
        foreach (var (index, result) in _results.Index())
            await Known(result, index).ApplyAsync(context);
    }

    public async Task ApplyAsync(BuildEditorContext context)
    {
        foreach (var (index, result) in _results.Index())
            await Known(result, index).ApplyAsync(context);
    }

    private static IDisplayResult Known(IDisplayResult? result, int index) => result ?? throw new InvalidOperationException(
        $"Result {index + 1} of those that the driver combines is null, and all after it are not shown: leave out what there is nothing to show of.");
}
