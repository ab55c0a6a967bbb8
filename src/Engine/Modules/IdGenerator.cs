namespace OrchardCore;

/// <summary>Ids of 26 characters in base 32, which no two calls share.</summary>
public static class IdGenerator
{
    // Crockford's letters: none of them is mistaken for another one.
    private const string Letters = "0123456789abcdefghjkmnpqrstvwxyz";
    private const int Length = 26;

    public static string GenerateId() => string.Create(Length, 0, static (id, _) =>
    {
        Span<byte> random = stackalloc byte[Length];
        RandomNumberGenerator.Fill(random);
        for (var i = 0; i < Length; i++)
            id[i] = Letters[random[i] & 31];

        // 130 bits are more than the 128 that others read the id as.
        id[0] = Letters[random[0] & 7];
    });
}

internal sealed class DefaultIdGenerator : IIdGenerator
{
    public string GenerateUniqueId() => IdGenerator.GenerateId();
}
