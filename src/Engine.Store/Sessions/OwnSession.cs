namespace YesSql;

/// <summary>What a session of this store can do beyond what YesSql's can.</summary>
internal static class OwnSession
{
    public static Session Own(this ISession session) => session as Session ?? throw new NotSupportedException(
        $"'{session.GetType()}' is no session of this store. What stands in front of one must not take its place.");
}
