namespace OrchardCore.ContentFields.Fields;

/// <summary>A line or a paragraph of plain text.</summary>
public class TextField : ContentField
{
    public string? Text { get; set; }
}

public class MultiTextField : ContentField
{
    public string[] Values { get; set; } = [];
}

public class NumericField : ContentField
{
    public decimal? Value { get; set; }
}

public class BooleanField : ContentField
{
    public bool Value { get; set; }
}

/// <summary>A day, without a time or a zone.</summary>
public class DateField : ContentField
{
    public DateTime? Value { get; set; }
}

/// <summary>A moment, in UTC.</summary>
public class DateTimeField : ContentField
{
    public DateTime? Value { get; set; }
}

public class TimeField : ContentField
{
    public TimeSpan? Value { get; set; }
}

public class LinkField : ContentField
{
    public string? Target { get; set; }
    public string? Text { get; set; }
    public string? Url { get; set; }
}

public class HtmlField : ContentField
{
    public string? Html { get; set; }
}

public class YoutubeField : ContentField
{
    public string? EmbeddedAddress { get; set; }
    public string? RawAddress { get; set; }
}

public class ContentPickerField : ContentField
{
    public string[] ContentItemIds { get; set; } = [];
}

public class UserPickerField : ContentField
{
    public string[] UserIds { get; set; } = [];
}

public static class UserNamesExtensions
{
    public static string[] GetUserNames(this UserPickerField userPickerField) => userPickerField.Names("UserNames");

    public static void SetUserNames(this UserPickerField userPickerField, string[] userNames) =>
        userPickerField.SetNames("UserNames", userNames);
}
