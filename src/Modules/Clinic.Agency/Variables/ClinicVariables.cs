namespace Clinic.Agency.Variables;

/// <summary>
/// What distinguishes one clinic from another. The recipe reads each value as a parameter:
/// <list type="bullet">
/// <item><c>ClinicName</c>, <c>ClinicTagline</c>, <c>ClinicTelephone</c>, <c>ClinicEmail</c></item>
/// <item><c>ClinicStreet</c>, <c>ClinicCity</c>, <c>ClinicRegion</c>, <c>ClinicPostalCode</c></item>
/// <item><c>ClinicHours</c>: one line each</item>
/// <item><c>ClinicPractitioners</c>: one line each, as <c>name | credentials | role</c></item>
/// <item><c>ClinicAuthor</c>, <c>ClinicAuthorCredentials</c>: who signs the articles; the first practitioner by default</item>
/// <item><c>ClinicBrandColor</c>: as <c>#rrggbb</c></item>
/// </list>
/// A value that the file leaves out is no parameter: the recipe falls back to its own.
/// </summary>
internal sealed record ClinicVariables
{
    public required string Name { get; init; }
    public string? Tagline { get; init; }
    public string? Telephone { get; init; }
    public string? Email { get; init; }
    public string? Street { get; init; }
    public string? City { get; init; }
    public string? Region { get; init; }
    public string? PostalCode { get; init; }
    public string? BrandColor { get; init; }
    public string? TimeZone { get; init; }
    public string? Host { get; init; }
    public IReadOnlyList<string> Hours { get; init; } = [];
    public IReadOnlyList<Practitioner> Practitioners { get; init; } = [];

    public Dictionary<string, object> ToParameters()
    {
        var author = Practitioners.Count > 0 ? Practitioners[0] : null;
        return ((string Key, string? Value)[])
        [
            ("ClinicName", Name), ("ClinicTagline", Tagline), ("ClinicTelephone", Telephone), ("ClinicEmail", Email),
            ("ClinicStreet", Street), ("ClinicCity", City), ("ClinicRegion", Region), ("ClinicPostalCode", PostalCode),
            ("ClinicHours", string.Join('\n', Hours)),
            ("ClinicPractitioners", string.Join('\n', Practitioners.Select(one => one.ToLine()))),
            ("ClinicAuthor", author?.Name), ("ClinicAuthorCredentials", author?.Credentials),
            ("ClinicBrandColor", BrandColor),
        ]
        is var all ? all.Where(one => !string.IsNullOrEmpty(one.Value)).ToDictionary(one => one.Key, one => (object)one.Value!) : [];
    }
}

internal sealed record Practitioner(string Name, string? Credentials, string? Role)
{
    public string ToLine() => string.Join(" | ", Name, Credentials ?? "", Role ?? "").TrimEnd(' ', '|');
}
