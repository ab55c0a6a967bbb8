namespace YesSql;

/// <summary>Which types a store keeps one document of, and how two changes of it become one.</summary>
internal interface ISingleDocuments
{
    /// <summary>The id that the type's document has, so that there can't be a second one; null for other types.</summary>
    long? KeyOf(Type type);

    /// <summary>
    /// The content that keeps both changes of <paramref name="read"/>, or null where they can't both be kept.
    /// </summary>
    string? Merge(string read, string mine, string stored);
}
