namespace OrchardCore;

public interface IOrchardHelper
{
    HttpContext HttpContext { get; }
}
