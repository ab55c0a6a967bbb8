namespace OrchardCore.DisplayManagement.Notify;

/// <summary>Messages to whoever made the request; they survive one redirect.</summary>
public interface INotifier
{
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message);
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message, NotifyContext? context);
    IList<NotifyEntry> List();
}

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

public sealed class NotifyContext
{
    public int? DismissalMilliseconds { get; set; }
}

public enum NotifyType
{
    Success,
    Information,
    Warning,
    Error,
}

public class NotifyEntry : PropertyBasedNamedEnumerable
{
    public NotifyType Type { get; set; }
    public IHtmlContent Message { get; set; } = HtmlString.Empty;
    public int? DismissalMilliseconds { get; set; }

    public string ToHtmlString(HtmlEncoder htmlEncoder)
    {
        using var writer = new StringWriter();
        Message.WriteTo(writer, htmlEncoder);
        return writer.ToString();
    }

    protected override int PropertyCount => 3;
    protected override IReadOnlyList<string> PropertyNames => [nameof(Type), nameof(Message), nameof(DismissalMilliseconds)];
    protected override object? GetPropertyValue(int index) => index switch { 0 => Type, 1 => Message, _ => DismissalMilliseconds };
}
