namespace OrchardCore.Data.Documents;

/// <summary>What a scope wanted stored could not be.</summary>
public class DocumentStoreCommitException : Exception
{
    public DocumentStoreCommitException(string message) : base(message)
    {
    }

    public DocumentStoreCommitException(string message, Exception? innerException) : base(message, innerException)
    {
    }
}
