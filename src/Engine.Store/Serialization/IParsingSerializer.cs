namespace YesSql.Serialization;

/// <summary>A serializer that can make the same object again and again from text that it has parsed once.</summary>
internal interface IParsingSerializer : IContentSerializer
{
    /// <summary>The parsed text, or null where objects of this type are made from the text itself.</summary>
    IParsedDocument? Parse(string content, Type type);
}

/// <summary>Parsed text. It never changes, so all threads may read from it.</summary>
internal interface IParsedDocument
{
    ReadOnlySpan<byte> Utf8 { get; }

    /// <summary>Of what the objects are.</summary>
    Type Type { get; }

    /// <summary>A new object; what is done to it is seen by nobody else.</summary>
    object Create();
}
