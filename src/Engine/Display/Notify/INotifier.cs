namespace OrchardCore.DisplayManagement.Notify;

/// <summary>Messages to whoever made the request; they survive one redirect.</summary>
public interface INotifier
{
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message);
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message, NotifyContext? context);
    IList<NotifyEntry> List();
}
