using System.Text.Json;

namespace Bench;

/// <summary>What was measured, by name; milliseconds, megabytes, requests a second or shares, as the name says.</summary>
internal sealed class Figures
{
    private readonly SortedDictionary<string, object> _all = new(StringComparer.Ordinal);

    public void Note(string name, double value, int digits = 1) => _all[name] = Math.Round(value, digits);

    public void Note(string name, string value) => _all[name] = value;

    /// <summary>The middle one, and where there are enough of them the slowest in a hundred.</summary>
    public void NoteTimes(string name, IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        if (sorted.Length == 0)
            return;

        Note($"{name}_ms", sorted[sorted.Length / 2]);
        if (sorted.Length >= 100)
            Note($"{name}_p99_ms", sorted[sorted.Length * 99 / 100]);
    }

    public void Note(string name, Load load)
    {
        Note($"{name}_rps", load.Rps, 0);
        Note($"{name}_p50_ms", load.P50Ms, 3);
        Note($"{name}_p99_ms", load.P99Ms, 3);
    }

    public string ToJson() => JsonSerializer.Serialize(_all);

    public override string ToString() => string.Join(
        Environment.NewLine, _all.Select(figure => $"{figure.Key,-28} {JsonSerializer.Serialize(figure.Value)}"));
}
