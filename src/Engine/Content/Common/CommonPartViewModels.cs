namespace OrchardCore.Contents.ViewModels;

public class DateEditorViewModel
{
    public DateTime? LocalDateTime { get; set; }
}

public class OwnerEditorViewModel
{
    public string? OwnerName { get; set; }
}
