using OrchardCore.AdminDashboard.ViewModels;

namespace OrchardCore.AdminDashboard;

internal sealed class DashboardPartDriver(IStringLocalizer<DashboardPartDriver> S)
    : PartEditor<DashboardPart, DashboardPartViewModel>
{
    protected override void Take(DashboardPart part, DashboardPartViewModel form, UpdatePartEditorContext context)
    {
        if (double.IsFinite(form.Position))
            base.Take(part, form, context);
        else
            Refuse(context, nameof(form.Position), S["Give the position as a number."]);
    }
}
