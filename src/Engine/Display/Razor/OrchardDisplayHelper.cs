namespace OrchardCore.DisplayManagement.Razor;

internal sealed class OrchardDisplayHelper(HttpContext http, IDisplayHelper display) : IOrchardDisplayHelper
{
    public HttpContext HttpContext => http;
    public IDisplayHelper DisplayHelper => display;
}
