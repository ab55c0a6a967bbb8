using Microsoft.Data.Sqlite;

namespace OrchardCore.Modules;

/// <summary>
/// Makes ready, beside the start of the host, what the first page needs and what takes its time the first time: the
/// grammar of templates, the sanitizer's tables, the database's library.
/// </summary>
internal static class HeadStart
{
    private static readonly Lazy<Task> _begun = new(() => Task.WhenAll(Task.Run(Text), Task.Run(Data)));

    // What fails here fails again, and is told, where it is needed.
    public static void Begin() => _ = _begun.Value;

    private static void Text()
    {
        LiquidTemplates.Parse("{% for a in b %}{% if a == 'c' %}{{ a.d | upcase }}{% endif %}{% endfor %}", "");
        new HtmlSanitizing(Options.Create(new HtmlSanitizerOptions())).Sanitize(
            "<h2 id=\"a\">b</h2><p class=\"c\">d <a href=\"https://e.example\">f</a></p><ul><li>g</li></ul>");
    }

    private static void Data()
    {
        using var database = new SqliteConnection("Data Source=:memory:;Pooling=False");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = "SELECT 1";
        command.ExecuteScalar();
        JsonSerializer.Deserialize<ContentItem>("{\"ContentItemId\":\"a\",\"TitlePart\":{\"Title\":\"b\"}}", JOptions.Default);
    }
}
