using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Shapes;
using OrchardCore.DisplayManagement.Zones;

namespace Engine.Tests.Features.Fields;

/// <summary>A content item with one part, which has one field: named Clinic, Facts and Value.</summary>
internal sealed class OneField<TField> where TField : ContentField, new()
{
    public const string Prefix = "Facts.Value";
    private readonly ShapeFactory _shapes = new([], new ServiceCollection().BuildServiceProvider());

    public OneField(object? settings = null, string? editor = null, string displayName = "Opening", string? json = null)
    {
        var all = new JsonObject
        {
            ["ContentPartFieldSettings"] = new JsonObject { ["DisplayName"] = displayName, ["Editor"] = editor },
        };
        if (settings is not null)
            all[settings.GetType().Name] = JsonSerializer.SerializeToNode(settings, JOptions.Default);

        Definition = new(new(typeof(TField).Name), "Value", all);
        var part = new ContentPartDefinition("Facts", [Definition], []);
        Definition.PartDefinition = part;
        TypePart = new("Facts", part, []);
        TypePart.ContentTypeDefinition = new("Clinic", "Clinic", [TypePart], []);

        Item = new ContentItem { ContentItemId = "item", ContentType = "Clinic" };
        Part = Item.GetOrCreate<ContentPart>("Facts");
        if (json is not null)
            Part.Data["Value"] = JsonNode.Parse(json);
    }

    public ContentItem Item { get; }

    public ContentPart Part { get; }

    public ContentPartFieldDefinition Definition { get; }

    public ContentTypePartDefinition TypePart { get; }

    public TField Field => Part.GetOrCreate<TField>("Value");

    /// <summary>What is stored of the field.</summary>
    public string Stored => JsonNode.Parse(JsonSerializer.Serialize(Item, JOptions.Default))!["Facts"]!["Value"]!.ToJsonString(JOptions.Default);

    public async Task<IShape> UpdateAsync(IContentFieldDisplayDriver driver, IUpdateModel form)
    {
        var shape = new Shape();
        var context = new UpdateEditorContext(shape, "", false, "", _shapes, new ZoneHolding(() => _shapes.CreateAsync("Zone")), form)
        {
            DefaultZone = "Content",
            FindPlacement = (_, _, _, _) => null,
        };
        if (await driver.UpdateEditorAsync(Part, Definition, TypePart, context) is { } result)
            await result.ApplyAsync(context);

        Item.Apply("Facts", Part);
        return shape;
    }
}
