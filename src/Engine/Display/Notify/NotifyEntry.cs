namespace OrchardCore.DisplayManagement.Notify;

public class NotifyEntry
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
}
