namespace OrchardCore.DisplayManagement.Notify;

public static class NotifierExtensions
{
    public static ValueTask InformationAsync(this INotifier notifier, LocalizedHtmlString message) =>
        notifier.AddAsync(NotifyType.Information, message);

    public static ValueTask WarningAsync(this INotifier notifier, LocalizedHtmlString message) =>
        notifier.AddAsync(NotifyType.Warning, message);

    public static ValueTask ErrorAsync(this INotifier notifier, LocalizedHtmlString message) =>
        notifier.AddAsync(NotifyType.Error, message);

    public static ValueTask SuccessAsync(this INotifier notifier, LocalizedHtmlString message) =>
        notifier.AddAsync(NotifyType.Success, message);
}
