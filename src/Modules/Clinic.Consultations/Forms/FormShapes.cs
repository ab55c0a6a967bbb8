using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Forms.Models;

namespace Clinic.Consultations;

/// <summary>Says which form's widgets are being shown. A flow builds all its widgets before it shows the first, so this is known no earlier.</summary>
internal sealed class FormShapes : IShapeTableProvider
{
    public ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var shape in (string[])["Widget", "Content"])
            builder.Describe(shape)
                .OnDisplaying(context => Tell(context, (forms, form) => forms.Enter(form)))
                .OnDisplayed(context => Tell(context, (forms, _) => forms.Leave()));

        return ValueTask.CompletedTask;
    }

    private static void Tell(ShapeDisplayContext context, Action<FormsOnPage, ContentItem> tell)
    {
        if (context.Shape.TryGetProperty<ContentItem>("ContentItem", out var item) && item is not null && item.Has<FormPart>())
            tell(context.ServiceProvider.GetRequiredService<FormsOnPage>(), item);
    }
}
