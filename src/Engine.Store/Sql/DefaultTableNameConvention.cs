namespace YesSql.Services;

public class DefaultTableNameConvention : ITableNameConvention
{
    public string GetDocumentTable(string? collection = null) => Named("Document", collection);

    public string GetIndexTable(Type type, string? collection = null) => Named(type.Name, collection);

    private static string Named(string name, string? collection) =>
        string.IsNullOrEmpty(collection) ? name : $"{collection}_{name}";
}
