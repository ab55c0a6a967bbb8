namespace OrchardCore.ContentManagement;

public interface IContentPickerResultProvider
{
    Task<IEnumerable<ContentPickerResult>> Search(ContentPickerSearchContext searchContext);
    string Name { get; }
}
