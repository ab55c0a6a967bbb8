using System.Text.Json.Serialization;
using OrchardCore.ContentManagement;

namespace Engine.Tests.Content;

public sealed class PricePart : ContentPart
{
    public int Amount { get; set; }
    public string? Currency { get; set; }

    [JsonIgnore]
    public bool IsDear => Amount > 100;
}

public sealed class ColorField : ContentField
{
    public string? Name { get; set; }
}

public sealed class PaintPart : ContentPart
{
    public ColorField Color { get; set; } = new();
}

public sealed class BoxPart : ContentPart
{
    public List<ContentItem> Items { get; set; } = [];
}

/// <summary>All kinds of things that a part may hold.</summary>
public sealed class MixedPart : ContentPart
{
    public string[] Words { get; set; } = [];
    public List<Pair> Pairs { get; set; } = [];
    public Dictionary<string, Pair> ByName { get; set; } = [];
    public DateTime? When { get; set; }

    public sealed class Pair
    {
        public int Left { get; set; }
        public Pair? Right { get; set; }
    }
}

/// <summary>A part that cannot be copied field by field.</summary>
public sealed class OddPart : ContentPart
{
    public HashSet<string> Words { get; set; } = [];
}
