namespace OrchardCore.DisplayManagement.Views;

public interface IDisplayResult
{
    Task ApplyAsync(BuildDisplayContext context);
    Task ApplyAsync(BuildEditorContext context);
}

/// <summary>Several results of one driver, applied in order.</summary>
public class CombinedResult : IDisplayResult
{
    private readonly IEnumerable<IDisplayResult?> _results;

    public CombinedResult(params IDisplayResult?[] results) => _results = results;
    public CombinedResult(IEnumerable<IDisplayResult?> results) => _results = results;
    public IEnumerable<IDisplayResult?> GetResults() => _results;

    public async Task ApplyAsync(BuildDisplayContext context)
    {
        foreach (var result in _results.OfType<IDisplayResult>())
            await result.ApplyAsync(context);
    }

    public async Task ApplyAsync(BuildEditorContext context)
    {
        foreach (var result in _results.OfType<IDisplayResult>())
            await result.ApplyAsync(context);
    }
}
