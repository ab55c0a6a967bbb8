namespace OrchardCore.Environment.Cache;

/// <summary>Is told which keys a removed tag was on.</summary>
public interface ITagRemovedEventHandler
{
    Task TagRemovedAsync(string tag, IEnumerable<string> keys);
}
