namespace YesSql;

/// <summary>Somebody else stored a newer version of the document since it was read.</summary>
public class ConcurrencyException(Document document) : Exception(
    $"The document '{document.Id}' of the type '{document.Type}' was changed by another session since it was read.")
{
    public Document Document { get; } = document;
}
