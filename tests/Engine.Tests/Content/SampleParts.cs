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
