using System.Buffers.Binary;
using OrchardCore.Data.Migration.Records;

namespace OrchardCore.Data.Documents;

/// <summary>
/// What a tenant has one of: its documents. Two writers' changes are kept together where they are of different members, at any
/// depth; a list is one member. Where both have changed the same one differently, the second is refused.
/// </summary>
internal sealed class SingleDocuments : ISingleDocuments
{
    public static bool Has(Type type) =>
        typeof(IDocument).IsAssignableFrom(type) || type == typeof(ShellDescriptor) || type == typeof(DataMigrationRecord);

    /// <summary>Below all ids that are counted, and the same in every process.</summary>
    public long? KeyOf(Type type) => Has(type) ? Key(TypeService.Shared[type]) : null;

    public static long Key(string type) =>
        -1 - (BinaryPrimitives.ReadInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(type))) & (long.MaxValue >> 1));

    public string? Merge(string read, string mine, string stored)
    {
        var (before, own, others) = (Parse(read), Parse(mine), Parse(stored));

        // Each change has an identifier of its own; what both make together has the later one.
        before[nameof(IDocument.Identifier)] = others[nameof(IDocument.Identifier)]?.DeepClone();
        return Merge(before, own, others)?.ToJsonString(JOptions.Default);
    }

    private static JsonObject? Merge(JsonObject read, JsonObject mine, JsonObject stored)
    {
        var merged = stored.DeepClone().AsObject();
        foreach (var name in mine.Concat(read).Select(member => member.Key).Distinct())
        {
            if (Same(name, read, mine) || Same(name, mine, stored))
                continue;

            if (!Same(name, read, stored))
            {
                if (mine[name] is not JsonObject own || stored[name] is not JsonObject others ||
                    Merge(read[name] as JsonObject ?? [], own, others) is not { } both)
                    return null;

                merged[name] = both;
            }
            else if (mine.TryGetPropertyValue(name, out var changed))
                merged[name] = changed?.DeepClone();
            else
                merged.Remove(name);
        }

        return merged;
    }

    // A member that is not there differs from one that is null: either may be what has changed.
    private static bool Same(string name, JsonObject one, JsonObject other) =>
        one.TryGetPropertyValue(name, out var value) == other.TryGetPropertyValue(name, out var same) &&
        JsonNode.DeepEquals(value, same);

    private static JsonObject Parse(string json) => JsonNode.Parse(json)!.AsObject();
}
