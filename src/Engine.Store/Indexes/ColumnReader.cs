namespace YesSql.Indexes;

/// <summary>Reads a column as one type, without boxing what is read.</summary>
internal static class ColumnReader<T>
{
    public static readonly Func<DbDataReader, int, T> Read = (Func<DbDataReader, int, T>)ColumnReaders.For(typeof(T));
}

internal static class ColumnReaders
{
    public static Delegate For(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Make(nameof(OrNull), underlying);

        if (type.IsEnum)
            return Make(nameof(AsEnum), type);

        return Plain(type) ?? throw new NotSupportedException($"An index can't have a property of the type '{type}'.");
    }

    private static Delegate? Plain(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.Boolean => (DbDataReader reader, int i) => reader.GetBoolean(i),
        TypeCode.Byte => (DbDataReader reader, int i) => reader.GetByte(i),
        TypeCode.Int16 => (DbDataReader reader, int i) => reader.GetInt16(i),
        TypeCode.Int32 => (DbDataReader reader, int i) => reader.GetInt32(i),
        TypeCode.Int64 => (DbDataReader reader, int i) => reader.GetInt64(i),
        TypeCode.UInt16 => (DbDataReader reader, int i) => checked((ushort)reader.GetInt32(i)),
        TypeCode.UInt32 => (DbDataReader reader, int i) => checked((uint)reader.GetInt64(i)),
        TypeCode.UInt64 => (DbDataReader reader, int i) => unchecked((ulong)reader.GetInt64(i)),
        TypeCode.Single => (DbDataReader reader, int i) => reader.GetFloat(i),
        TypeCode.Double => (DbDataReader reader, int i) => reader.GetDouble(i),
        TypeCode.Decimal => (DbDataReader reader, int i) => reader.GetDecimal(i),
        TypeCode.Char => (DbDataReader reader, int i) => reader.GetString(i)[0],
        TypeCode.String => (DbDataReader reader, int i) => reader.GetString(i),
        TypeCode.DateTime => (DbDataReader reader, int i) => Utc(reader, i),
        _ => Other(type),
    };

    private static Delegate? Other(Type type) =>
        type == typeof(Guid) ? (DbDataReader reader, int i) => reader.GetGuid(i)
        : type == typeof(TimeSpan) ? (DbDataReader reader, int i) => TimeSpan.FromTicks(reader.GetInt64(i))
        : type == typeof(DateTimeOffset) ? (DbDataReader reader, int i) => new DateTimeOffset(Utc(reader, i))
        : type == typeof(byte[]) ? (DbDataReader reader, int i) => (byte[])reader.GetValue(i)
        : null;

    // What is stored is UTC, and read it says so.
    private static DateTime Utc(DbDataReader reader, int i) =>
        DateTime.SpecifyKind(reader.GetDateTime(i), DateTimeKind.Utc);

    private static Func<DbDataReader, int, T?> OrNull<T>() where T : struct
    {
        var read = ColumnReader<T>.Read;
        return (reader, i) => read(reader, i);
    }

    private static Func<DbDataReader, int, T> AsEnum<T>() where T : struct, Enum =>
        (reader, i) => (T)Enum.ToObject(typeof(T), reader.GetInt64(i));

    private static Delegate Make(string name, Type type) => (Delegate)typeof(ColumnReaders)
        .GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, null)!;
}
