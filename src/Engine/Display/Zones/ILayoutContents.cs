namespace OrchardCore.DisplayManagement.Layout;

/// <summary>
/// Puts shapes into zones of the layout of a site's page, once the content of the page itself is built; never asked
/// for pages of the dashboard.
/// </summary>
internal interface ILayoutContents
{
    ValueTask AddAsync(IZoneHolding layout);
}
