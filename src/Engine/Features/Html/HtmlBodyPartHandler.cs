namespace OrchardCore.Html;

internal sealed class HtmlBodyPartHandler : ContentPartHandler<HtmlBodyPart>
{
    public override async Task GetContentItemAspectAsync(ContentItemAspectContext context, HtmlBodyPart part)
    {
        await context.ForAsync<BodyAspect>(aspect =>
        {
            aspect.Body = new HtmlString(part.Html);
            return Task.CompletedTask;
        });
        await context.ForAsync<FullTextAspect>(aspect =>
        {
            if (!string.IsNullOrEmpty(part.Html))
                aspect.Segments.Add(part.Html);
            return Task.CompletedTask;
        });
    }
}
