using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace OrchardCore.Modules;

/// <summary>
/// The memory that the pages of all tenants may take. Addresses with a query are countless, so those pages have a
/// quarter of it to themselves and can't displace the others.
/// </summary>
internal sealed class PageMemory
{
    private const string Setting = "OrchardCore_Engine:PageCache";

    private readonly PageShelf _plain;
    private readonly PageShelf _queried;

    public PageMemory(IConfiguration configuration, IHostEnvironment environment)
    {
        // Whoever develops a theme wants to see each change of a file at once.
        var megabytes = configuration[Setting] is { Length: > 0 } text ? Parse(text) : environment.IsDevelopment() ? 0 : 64;
        var bytes = (long)(megabytes * 1024 * 1024);
        IsOn = bytes > 0;
        OfTenant = bytes / 8;
        _queried = new PageShelf(bytes / 4);
        _plain = new PageShelf(bytes - bytes / 4);
    }

    public bool IsOn { get; }

    /// <summary>What one tenant may take of it, in bytes.</summary>
    public long OfTenant { get; }

    public long Bytes => _plain.Bytes + _queried.Bytes;

    public List<PageShelf.Place> Add(PageShelf.Place place) => ShelfOf(place.Key).Add(place);

    public void Remove(KeptPage page, PageKey key) => ShelfOf(key).Remove(page);

    private PageShelf ShelfOf(PageKey key) => string.IsNullOrEmpty(key.Query) ? _plain : _queried;

    private static double Parse(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var megabytes) && megabytes is >= 0 and <= 1_000_000
            ? megabytes
            : throw new InvalidOperationException(
                $"The setting '{Setting}' is '{text}'. It says how many megabytes of finished pages are kept, such as '64'; '0' keeps none.");
}
