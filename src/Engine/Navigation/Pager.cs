namespace OrchardCore.Navigation;

/// <summary>Which page of a list is asked for.</summary>
public class Pager
{
    public const int PageDefault = 1;

    public Pager(PagerParameters pagerParameters, int defaultPageSize)
        : this(pagerParameters.Page, pagerParameters.PageSize, defaultPageSize)
    {
    }

    public Pager(int? page, int? pageSize, int defaultPageSize)
    {
        Page = page is > 0 ? page.Value : PageDefault;
        PageSize = pageSize is > 0 ? pageSize.Value : defaultPageSize;
    }

    public int Page { get; set; }
    public int PageSize { get; set; }

    public int GetStartIndex(int? page = null) => ((page is > 0 ? page.Value : Page) - PageDefault) * PageSize;
}

public class PagerParameters
{
    public int? Page { get; set; }
    public int? PageSize { get; set; }
}

public class PagerOptions
{
    public int PageSize { get; set; } = 10;
    public int MaxPageSize { get; set; } = 100;
    public int MaxPagedCount { get; set; }

    public int GetPageSize() => Math.Min(PageSize, MaxPageSize);
}

/// <summary>A place in a list whose length nobody counted: what lies before it, and after it.</summary>
public class PagerSlim : PropertyBasedNamedEnumerable
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

    protected override int PropertyCount => 3;
    protected override IReadOnlyList<string> PropertyNames => [nameof(Before), nameof(After), nameof(PageSize)];
    protected override object? GetPropertyValue(int index) => index switch { 0 => Before, 1 => After, _ => PageSize };
}

public class PagerSlimParameters
{
    public string? Before { get; set; }
    public string? After { get; set; }
}
