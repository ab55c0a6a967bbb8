namespace OrchardCore.Alias.Settings;

public class AliasPartSettings
{
    public AliasPartOptions Options { get; set; }
    public string? Pattern { get; set; } = "{{ Model.ContentItem.DisplayText | slugify }}";
}

public enum AliasPartOptions
{
    Editable,
    GeneratedDisabled,
}
