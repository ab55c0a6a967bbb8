namespace OrchardCore.Liquid;

/// <summary>A template that can't be read: where, and the line itself.</summary>
internal sealed class LiquidSyntaxException(string message) : Exception(message)
{
    /// <summary>The parser's message ends in " at (line:column)" and the source; ours begins with the place.</summary>
    public static LiquidSyntaxException Of(string name, string source, string error)
    {
        var end = error.IndexOf("\nSource:", StringComparison.Ordinal);
        var text = (end < 0 ? error : error[..end]).Trim();
        var open = text.LastIndexOf(" at (", StringComparison.Ordinal);
        if (open < 0 || !TryRead(text[(open + 5)..].TrimEnd(')'), out var line, out var column))
            return new LiquidSyntaxException($"{name}: {text}");

        var lines = source.Split('\n');
        var shown = line <= lines.Length ? lines[line - 1].TrimEnd('\r') : "";
        return new LiquidSyntaxException(
            $"{name}({line},{column}): {text[..open]}\n  {shown}\n  {new string(' ', Math.Max(0, column - 1))}^");
    }

    private static bool TryRead(string place, out int line, out int column)
    {
        column = 0;
        var parts = place.Split(':');
        return int.TryParse(parts[0], out line) && parts.Length == 2 && int.TryParse(parts[1], out column) && line > 0;
    }
}

/// <summary>A template that failed while it was rendered.</summary>
internal sealed class LiquidRenderException(string message, Exception inner) : Exception(message, inner);
