namespace YesSql;

/// <summary>Somebody else stored a newer version of the document since it was read, or another one in its place.</summary>
public class ConcurrencyException : Exception
{
    public ConcurrencyException(Document document) : base(
        $"The document '{document.Id}' of the type '{document.Type}' was changed by another session since it was read.") =>
        Document = document;

    internal ConcurrencyException(Document document, DbException taken) : base(
        $"The document '{document.Id}' of the type '{document.Type}' can't be stored beside what is: {taken.Message}", taken) =>
        Document = document;

    public Document Document { get; }
}
