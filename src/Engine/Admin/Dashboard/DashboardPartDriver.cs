using OrchardCore.AdminDashboard.Models;

namespace OrchardCore.AdminDashboard;

internal sealed class DashboardPartDriver(IStringLocalizer<DashboardPartDriver> S) : ContentPartDisplayDriver<DashboardPart>
{
    public override IDisplayResult? Edit(DashboardPart part, BuildPartEditorContext context) =>
        Initialize<DashboardPartViewModel>(GetEditorShapeType(context), form => form.Position = part.Position);

    public override async Task<IDisplayResult?> UpdateAsync(DashboardPart part, UpdatePartEditorContext context)
    {
        var form = new DashboardPartViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix);
        if (!double.IsFinite(form.Position))
            context.Updater.ModelState.AddModelError($"{Prefix}.Position", S["Give the position as a number."]);
        else
            part.Position = form.Position;

        return Edit(part, context);
    }
}

internal sealed class DashboardPartViewModel : ShapeViewModel
{
    public new double Position { get; set; }
}
