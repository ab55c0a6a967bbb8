namespace Clinic.Articles;

public sealed class ArticlePartDisplayDriver(IStringLocalizer<ArticlePartDisplayDriver> S)
    : ContentPartDisplayDriver<ArticlePart>
{
    public override IDisplayResult Display(ArticlePart part, BuildPartDisplayContext context) => Combine(Pieces(part, context));

    public override IDisplayResult Edit(ArticlePart part, BuildPartEditorContext context) =>
        Initialize<ArticleEditor>(GetEditorShapeType(context), model => model.Show(part));

    public override async Task<IDisplayResult?> UpdateAsync(ArticlePart part, UpdatePartEditorContext context)
    {
        var form = new ArticleEditor();
        await context.Updater.TryUpdateModelAsync(form, Prefix);

        if (form.Lead?.Trim().Length > ArticlePart.MaxLead)
            Error(context, nameof(form.Lead), S["The lead has {0} characters; at most {1} fit.", form.Lead.Trim().Length, ArticlePart.MaxLead]);
        if (!string.IsNullOrWhiteSpace(form.OffLabelTreatment) && string.IsNullOrWhiteSpace(form.OffLabelUse))
            Error(context, nameof(form.OffLabelUse), S["Say what the treatment is used for outside its label."]);
        form.Citations.Check(context.Updater.ModelState, Prefix, S);

        form.Save(part);
        return Edit(part, context);
    }

    private IEnumerable<IDisplayResult> Pieces(ArticlePart part, BuildPartDisplayContext context)
    {
        yield return Initialize<ArticleViewModel>(GetDisplayShapeType(context), model => model.Show(part))
            .Location("Detail", "Content:1")
            .Location("Summary", "Content:1");
        if (part.IsOffLabel)
            yield return Piece("ArticleOffLabel", part, "Content:2");
        if (part.Risks.Count + part.NotFor.Count > 0)
            yield return Piece("ArticleRisks", part, "Content:20");
        if (part.Citations.Count > 0)
            yield return Piece("ArticleCitations", part, "Content:30");
    }

    private ShapeResult Piece(string shapeType, ArticlePart part, string place) =>
        Initialize<ArticleViewModel>(shapeType, model => model.Show(part)).Location("Detail", place);

    private void Error(UpdatePartEditorContext context, string field, LocalizedString message) =>
        context.Updater.ModelState.AddModelError(Prefix + "." + field, message.Value);
}
