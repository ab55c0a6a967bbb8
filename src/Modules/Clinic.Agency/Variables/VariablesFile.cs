using System.Net.Mail;
using System.Text.Json;
using Clinic.Profile;

namespace Clinic.Agency.Variables;

/// <summary>Reads a clinic's variables. Everything that is wrong with them is told at once, each with its path and line.</summary>
internal sealed class VariablesFile(string file)
{
    private readonly List<string> _problems = [];

    public IReadOnlyList<string> Problems => _problems;

    /// <summary>The variables; they can be used only where there is no problem.</summary>
    public static (ClinicVariables? Variables, IReadOnlyList<string> Problems) Read(string path)
    {
        var file = new VariablesFile(Path.GetFileName(path));
        if (!File.Exists(path))
            return (null, [$"{path}: there is no such file."]);

        return (file.Parse(File.ReadAllText(path)), file.Problems);
    }

    public ClinicVariables? Parse(string json)
    {
        JsonSource root;
        try
        {
            root = JsonSource.Parse(json);
        }
        catch (JsonException exception)
        {
            _problems.Add($"{file}({exception.LineNumber + 1}): {exception.Message}");
            return null;
        }

        var values = new JsonFields(root, Report);
        var address = new JsonFields(values.Object("address"), Report);
        var colours = new JsonFields(values.Object("colours") ?? values.Object("colors"), Report);
        var variables = new ClinicVariables
        {
            Name = values.Text("name", required: true, maxLength: 80) ?? "",
            Tagline = values.Text("tagline", maxLength: 160),
            Telephone = values.Text("telephone", check: Telephone),
            Email = values.Text("email", check: Email),
            Host = values.Text("host", check: Host),
            TimeZone = values.Text("timeZone", check: TimeZone),
            Street = address.Text("street"),
            City = address.Text("city"),
            Region = address.Text("region"),
            PostalCode = address.Text("postalCode", maxLength: 12),
            BrandColor = colours.Text("brand", check: BrandColors.Problem),
            Hours = values.Texts("hours"),
            Practitioners = [.. values.Objects("practitioners").Select(Practitioner).OfType<Practitioner>()],
        };
        foreach (var fields in (JsonFields[])[values, address, colours])
            fields.Close();

        return variables;
    }

    private Practitioner? Practitioner(JsonSource source)
    {
        var fields = new JsonFields(source, Report);
        var found = new Practitioner(
            fields.Text("name", required: true, check: OneLine) ?? "",
            fields.Text("credentials", check: OneLine), fields.Text("role", check: OneLine));
        fields.Close();
        return found;
    }

    private void Report(JsonSource at, string problem) => _problems.Add($"{file}({at.Line}) {at.Path}: {problem}");

    // Practitioners are handed on as lines of fields.
    private static string? OneLine(string text) =>
        text.AsSpan().ContainsAny("|\r\n") ? "it must not contain '|' or a line break." : null;

    private static string? Telephone(string text) =>
        text.Count(char.IsAsciiDigit) >= 7 && text.All(letter => char.IsAsciiDigit(letter) || " +()-.ext".Contains(letter))
            ? null
            : $"'{text}' is no telephone number; write it like (555) 555-0142.";

    private static string? Email(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.')
            ? null
            : $"'{text}' is no e-mail address.";

    private static string? Host(string text) =>
        Uri.CheckHostName(text) is UriHostNameType.Dns ? null : $"'{text}' is no host name; write it like bayside.example.com.";

    private static string? TimeZone(string text) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(text, out _) ? null : $"'{text}' is no time zone; write it like America/New_York.";
}
