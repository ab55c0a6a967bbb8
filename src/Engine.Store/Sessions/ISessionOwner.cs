namespace YesSql;

/// <summary>
/// Follows what is stored: told once of each commit, when everybody can read it. Those of a store are told in this order: the work
/// whose session it was, whoever keeps what was made of the store's answers, and the other stores over the same database.
/// </summary>
internal interface ICommitFollower
{
    /// <param name="written">What the commit has changed, as <see cref="DataKey"/> names it.</param>
    Task CommittedAsync(IReadOnlySet<string> written);
}

/// <summary>The piece of work that a session belongs to.</summary>
internal interface ISessionOwner : ICommitFollower
{
    /// <summary>Listens to what the session's answers depend on.</summary>
    IReadLog? Reads { get; }

    /// <summary>The index providers of this work alone. Asked for by its first change: most sessions only read.</summary>
    IEnumerable<IIndexProvider> IndexProviders { get; }

    /// <summary>Something is to be stored from now on.</summary>
    void Changing();

    /// <summary>What was to be stored will not be: because of <paramref name="reason"/>, or because the work says so.</summary>
    Task GivenUpAsync(Exception? reason);
}
