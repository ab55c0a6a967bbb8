namespace YesSql;

/// <summary>What a session knows of an object: where it is stored, and what is to be done with it.</summary>
internal sealed class Tracked(object entity, long id)
{
    public object Entity { get; set; } = entity;
    public long Id { get; } = id;
    public Change Change { get; set; }

    /// <summary>Whether a conflict is one even where both changes could be kept.</summary>
    public bool IsNeverMerged { get; set; }

    /// <summary>The version that an imported object is of, where its type has no place for it; 0 where nobody has said.</summary>
    public long ImportedVersion { get; set; }

    /// <summary>As it was read or last written; null where the session has not seen it yet.</summary>
    public Document? Document { get; set; }
}

internal enum Change
{
    None,
    Created,
    Updated,
    Deleted,
}
