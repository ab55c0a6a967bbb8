namespace YesSql;

/// <summary>Is told what a session's answers depend on, as <see cref="DataKey"/> names it.</summary>
internal interface IReadLog
{
    bool IsListening { get; }

    void Add(string key);
}
