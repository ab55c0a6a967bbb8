namespace OrchardCore.Environment.Shell;

/// <summary>What an entry of tenants.json says of a tenant, and all that is wrong with it.</summary>
internal sealed class TenantEntry
{
    private static readonly string[] States =
        [.. Enum.GetNames<TenantState>().Where(name => name != nameof(TenantState.Invalid))];

    private readonly Dictionary<string, JsonElement> _members = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _problems = [];
    private readonly int _line;

    public TenantEntry(string name, int line, JsonElement json, bool isRepeated)
    {
        (Name, _line, IsRepeated) = (name, line, isRepeated);
        if (TenantNames.Problem(name) is { } problem)
            _problems.Add(problem);

        if (isRepeated)
            _problems.Add("There is an entry of this name above, which is the one that counts: remove one of them.");

        if (json.ValueKind == JsonValueKind.Object)
            ReadMembers(json);
        else
            _problems.Add($"It is {Kind(json)}. It has to be an object, such as {{ \"State\": \"Running\", \"RequestUrlPrefix\": \"harbor\" }}.");

        VersionId = Text(nameof(VersionId), "a text");
        TenantId = Text(nameof(TenantId), "a text");
        RequestUrlHost = Text(nameof(RequestUrlHost), "a text, with commas between several hosts");
        RequestUrlPrefix = Text(nameof(RequestUrlPrefix), "a text");
        State = ReadState() is var state && _problems.Count == 0 ? state : TenantState.Invalid;
    }

    public string Name { get; }
    public string? VersionId { get; }
    public string? TenantId { get; }
    public string? RequestUrlHost { get; }
    public string? RequestUrlPrefix { get; }
    public TenantState State { get; }

    /// <summary>Whether the entry above of the same name is the tenant's.</summary>
    public bool IsRepeated { get; }

    /// <summary>What has to be mended before the tenant can be served; null where nothing is wrong.</summary>
    public string? Problem(string file) => _problems.Count == 0
        ? null
        : $"'{file}', line {_line}, the tenant '{Name}': {string.Join(" ", _problems)}";

    private void ReadMembers(JsonElement json)
    {
        foreach (var member in json.EnumerateObject())
        {
            if (!_members.TryAdd(member.Name, member.Value))
                _problems.Add($"'{member.Name}' is there twice.");
        }
    }

    private string? Text(string member, string allowed)
    {
        if (!_members.TryGetValue(member, out var value) || value.ValueKind is JsonValueKind.Null)
            return null;

        if (value.ValueKind == JsonValueKind.String)
            return value.GetString();

        _problems.Add($"'{member}' is {Kind(value)}. It has to be {allowed}.");
        return null;
    }

    // A number would be taken for the state at that place of a list that may change.
    private TenantState ReadState()
    {
        if (!_members.TryGetValue(nameof(State), out var value))
            return TenantState.Uninitialized;

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        if (States.FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } state)
            return Enum.Parse<TenantState>(state);

        _problems.Add($"'{nameof(State)}' is {Kind(value)}. It has to be one of {string.Join(", ", States.Select(name => $"\"{name}\""))}.");
        return TenantState.Invalid;
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => value.GetRawText(),
    };
}
