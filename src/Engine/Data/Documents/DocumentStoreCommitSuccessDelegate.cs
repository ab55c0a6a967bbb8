namespace OrchardCore.Data.Documents;

public delegate Task DocumentStoreCommitSuccessDelegate();
