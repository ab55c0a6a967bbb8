namespace OrchardCore.ContentManagement.Display.ViewModels;

public class ContentItemViewModel : ShapeViewModel
{
    public ContentItemViewModel()
    {
    }

    public ContentItemViewModel(ContentItem contentItem) => ContentItem = contentItem;

    public ContentItem ContentItem { get; set; } = null!;
}

public class ContentPartViewModel : ShapeViewModel
{
    public ContentPartViewModel()
    {
    }

    public ContentPartViewModel(ContentPart contentPart) => ContentPart = contentPart;

    public ContentPart ContentPart { get; set; } = null!;
}
