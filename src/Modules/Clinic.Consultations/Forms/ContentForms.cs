using System.Text.Json.Nodes;
using OrchardCore.Forms.Models;
using YesSql;
using YesSql.Indexes;

namespace Clinic.Consultations;

/// <summary>Which published content item holds a form, in whatever of its parts the form stands.</summary>
public sealed class ConsultationFormIndex : MapIndex
{
    public string FormKey { get; set; } = "";
    public string ContentItemId { get; set; } = "";
}

public sealed class ConsultationFormIndexProvider : IndexProvider<ContentItem>
{
    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<ConsultationFormIndex>().When(item => item.Published).Map(item => ContentForms.In(item)
            .Select(form => new ConsultationFormIndex { FormKey = ContentForms.KeyOf(form), ContentItemId = item.ContentItemId })
            .DistinctBy(row => row.FormKey));
}

/// <summary>The forms that clinics have composed.</summary>
public sealed class ContentForms(ISession session, IContentManager content)
{
    /// <summary>What tells a form from all others: the id of its widget, or that of its element where it was written without one.</summary>
    public static string KeyOf(ContentItem form) =>
        form.ContentItemId is { Length: > 0 } id ? id : form.TryGet<FormElementPart>(out var element) ? element.Id ?? "" : "";

    /// <summary>The forms that an item is or holds: in flows, bags and whatever else keeps content items inside.</summary>
    public static IEnumerable<ContentItem> In(ContentItem item) =>
        Objects(JObject.FromObject(item)).Where(node => node[nameof(FormPart)] is JsonObject).Select(node => node.ToObject<ContentItem>()!);

    /// <summary>The form of this key that is published, and the item that holds it.</summary>
    public async Task<(ContentItem Form, ContentItem Holder)?> FindAsync(string key)
    {
        if (key.Length == 0 ||
            await session.QueryIndex<ConsultationFormIndex>(index => index.FormKey == key).FirstOrDefaultAsync() is not { } row ||
            await content.GetAsync(row.ContentItemId) is not { } holder)
            return null;

        return In(holder).FirstOrDefault(form => KeyOf(form) == key) is { } found ? (found, holder) : null;
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject item => item.SelectMany(member => Objects(member.Value)).Prepend(item),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
