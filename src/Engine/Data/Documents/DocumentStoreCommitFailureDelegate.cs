namespace OrchardCore.Data.Documents;

public delegate Task DocumentStoreCommitFailureDelegate(Exception exception);
