using Clinic.Articles;

namespace Clinic.MythFacts;

public sealed class MythFactPartDisplayDriver(IStringLocalizer<MythFactPartDisplayDriver> S)
    : ContentPartDisplayDriver<MythFactPart>
{
    public override IDisplayResult Display(MythFactPart part, BuildPartDisplayContext context) =>
        Initialize<MythFactViewModel>(GetDisplayShapeType(context), model => model.Show(part))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(MythFactPart part, BuildPartEditorContext context) =>
        Initialize<MythFactEditor>(GetEditorShapeType(context), model => model.Show(part));

    public override async Task<IDisplayResult?> UpdateAsync(MythFactPart part, UpdatePartEditorContext context)
    {
        var form = new MythFactEditor();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        if (string.IsNullOrWhiteSpace(form.Claim))
            Error(context, nameof(form.Claim), S["Write the claim that is answered."]);
        else if (form.Claim.Trim().Length > MythFactPart.MaxClaim)
            Error(context, nameof(form.Claim), S["The claim has {0} characters; at most {1} fit.", form.Claim.Trim().Length, MythFactPart.MaxClaim]);
        if (string.IsNullOrWhiteSpace(form.Explanation))
            Error(context, nameof(form.Explanation), S["A verdict needs an explanation."]);
        form.Citations.Check(context.Updater.ModelState, Prefix, S);

        form.Save(part);
        part.ContentItem.DisplayText = part.Claim;
        return Edit(part, context);
    }

    private void Error(UpdatePartEditorContext context, string field, LocalizedString message) =>
        context.Updater.ModelState.AddModelError(Prefix + "." + field, message.Value);
}
