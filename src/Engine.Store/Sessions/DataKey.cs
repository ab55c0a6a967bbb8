using System.Globalization;

namespace YesSql;

/// <summary>
/// Names of what a query depends on and a commit changes. A commit names the table and every column's value of each
/// index row that came or went, and the documents' ids and types. A query names the least that all rows have which can
/// change its answer: an id it asks for, a value a column must have, or a whole table.
/// </summary>
internal static class DataKey
{
    /// <summary>Changed by every commit; a commit that names it may have changed anything.</summary>
    public const string Everything = "*";

    public static IReadOnlySet<string> OfEverything { get; } = new HashSet<string> { Everything };

    public static string Of(string table, string column, object value) =>
        string.Create(CultureInfo.InvariantCulture, $"{table}.{column}={value}");

    /// <summary>Whether a value is written alike by queries and commits: texts and whole numbers are.</summary>
    public static bool Takes(object? value) => value is string or long or int;
}
