namespace System.Text.Json.Dynamic;

/// <summary>Owns JSON that is also kept as typed objects: it must know which nodes others wrote to.</summary>
internal interface IDirectlyWritten
{
    void WrittenDirectly(JsonNode node);

    /// <summary>The node itself is in other hands: anything below it may be written to from now on.</summary>
    void HandedOut(JsonNode node);
}
