namespace OrchardCore.Environment.Shell;

/// <summary>
/// The text of tenants.json, which is changed entry by entry: whatever else stands in it, even what can't be read, stays
/// as it is written.
/// </summary>
internal sealed class TenantsText
{
    private static readonly JsonReaderOptions Lenient =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonDocumentOptions Skipping =
        new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly byte[] _text;
    private readonly List<Span> _spans = [];
    private readonly int _open;

    /// <exception cref="JsonException">The text is no JSON object.</exception>
    public TenantsText(byte[] text)
    {
        _text = text.AsSpan() is [0xEF, 0xBB, 0xBF, ..] ? text[3..] : text;
        var reader = new Utf8JsonReader(_text, Lenient);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("It does not hold a JSON object.", null, 0, 0);

        _open = (int)reader.BytesConsumed;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, start) = (reader.GetString()!, (int)reader.TokenStartIndex);
            reader.Read();
            var value = (int)reader.TokenStartIndex;
            reader.Skip();
            _spans.Add(new Span(name, start, value, (int)reader.BytesConsumed));
        }

        // Whatever follows the object's end is told as a mistake.
        reader.Read();
    }

    /// <summary>The entries in their order, with what is wrong with each.</summary>
    public IEnumerable<TenantEntry> Entries()
    {
        using var json = JsonDocument.Parse(_text, Skipping);
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var (line, counted) = (1, 0);
        foreach (var (span, property) in _spans.Zip(json.RootElement.EnumerateObject()))
        {
            line += _text.AsSpan(counted..span.Start).Count((byte)'\n');
            counted = span.Start;
            yield return new TenantEntry(span.Name, line, property.Value, isRepeated: !names.Add(span.Name));
        }
    }

    /// <summary>The text in which the tenant's entry holds these values, besides others that it has.</summary>
    public byte[] With(string name, IReadOnlyDictionary<string, string?> values)
    {
        if (_spans.Find(span => Same(span.Name, name)) is { } known)
            return Spliced(known.Value, known.End, Text(Merged(known, values)));

        var entry = $"\n  \"{name}\": {Text(Merged(null, values))}";
        return _spans is [.., var last] ? Spliced(last.End, last.End, "," + entry) : Spliced(_open, _open, entry + "\n");
    }

    /// <summary>The text without the tenant: an entry that repeats the name would take the place of the first.</summary>
    public byte[] Without(string name) => _spans.FindIndex(span => Same(span.Name, name)) is >= 0 and var i
        ? new TenantsText(WithoutEntry(i)).Without(name)
        : _text;

    private byte[] WithoutEntry(int i)
    {
        var (start, end) = (_spans[i].Start, _spans[i].End);
        if (Comma(end) is { } after)
            end = after + 1;
        else if (i > 0)
            start = Comma(_spans[i - 1].End)!.Value;

        return Spliced(start, end, "");
    }

    /// <summary>Where the comma after an entry stands, behind comments; null where it has none.</summary>
    private int? Comma(int from)
    {
        for (var i = from; _text[i] != '}'; i++)
        {
            if (_text[i] == ',')
                return i;

            if (_text[i] == '/')
                i += _text[i + 1] == '*' ? _text.AsSpan(i + 2).IndexOf("*/"u8) + 3 : _text.AsSpan(i).IndexOf((byte)'\n');
        }

        return null;
    }

    private JsonObject Merged(Span? known, IReadOnlyDictionary<string, string?> values)
    {
        var entry = known is null
            ? []
            : (JsonObject)JsonNode.Parse(
                _text.AsSpan(known.Value..known.End), new() { PropertyNameCaseInsensitive = true }, Skipping)!;
        foreach (var (member, value) in values)
            entry[member] = value;

        return entry;
    }

    private static string Text(JsonObject entry) => entry.ToJsonString(Indented).ReplaceLineEndings("\n  ");

    private byte[] Spliced(int start, int end, string text) =>
        [.. _text.AsSpan(0, start), .. Encoding.UTF8.GetBytes(text), .. _text.AsSpan(end)];

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);

    private sealed record Span(string Name, int Start, int Value, int End);
}
