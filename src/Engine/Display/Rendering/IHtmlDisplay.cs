namespace OrchardCore.DisplayManagement.Implementation;

public interface IHtmlDisplay
{
    Task<IHtmlContent> ExecuteAsync(DisplayContext context);
}
