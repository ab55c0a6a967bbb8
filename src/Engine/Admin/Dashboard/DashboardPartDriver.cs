using OrchardCore.AdminDashboard.ViewModels;

namespace OrchardCore.AdminDashboard;

internal sealed class DashboardPartDriver(IStringLocalizer<DashboardPartDriver> S)
    : PartEditor<DashboardPart, DashboardPartViewModel>
{
    protected override void Show(DashboardPartViewModel form, DashboardPart part) =>
        (form.Position, form.Width, form.Height) = (part.Position, part.Width, part.Height);

    protected override void Take(DashboardPart part, DashboardPartViewModel form, UpdatePartEditorContext context)
    {
        if (double.IsFinite(form.Position))
            (part.Position, part.Width, part.Height) = (form.Position, form.Width, form.Height);
        else
            Refuse(context, nameof(form.Position), S["Give the position as a number."]);
    }
}
