namespace System.Text.Json;

/// <summary>The options every document, setting and content item is read and written with.</summary>
public static class JOptions
{
    public static readonly JsonSerializerOptions Default = new()
    {
        ReferenceHandler = null,
        ReadCommentHandling = JsonCommentHandling.Skip,
        PropertyNameCaseInsensitive = true,
        AllowTrailingCommas = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        WriteIndented = false,
        Encoder = Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(), new MomentConverter(), new DurationConverter() },
    };

    /// <summary>Reads moments as people write them; one with an offset is kept as the moment it is, in UTC.</summary>
    private sealed class MomentConverter : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.String)
                throw new JsonException("A date is written as text.");

            var moment = reader.TryGetDateTime(out var read) ? read : Parse(reader.GetString()!);
            return moment.Kind == DateTimeKind.Local ? moment.ToUniversalTime() : moment;
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);

        private static DateTime Parse(string text) =>
            DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var moment)
                ? moment
                : throw new JsonException($"'{text}' is no date.");
    }

    private sealed class DurationConverter : JsonConverter<TimeSpan>
    {
        public override TimeSpan Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType != JsonTokenType.String ? throw new JsonException("A time is written as text.")
            : TimeSpan.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var time) ? time
            : throw new JsonException($"'{reader.GetString()}' is no time.");

        public override void Write(Utf8JsonWriter writer, TimeSpan value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString("c", CultureInfo.InvariantCulture));
    }
}
