namespace OrchardCore.Navigation;

/// <summary>A place in a list whose length nobody counted: what lies before it, and after it.</summary>
public class PagerSlim
{
    public PagerSlim(PagerSlimParameters pagerParameters, int pageSize)
        : this(pagerParameters.Before, pagerParameters.After, pageSize)
    {
    }

    public PagerSlim(string? before, string? after, int pageSize) =>
        (Before, After, PageSize) = (before, after, pageSize);

    public string? Before { get; set; }

    public string? After { get; set; }

    public int PageSize { get; set; }
}

public class PagerSlimParameters
{
    public string? Before { get; set; }

    public string? After { get; set; }
}
