namespace OrchardCore.ContentFields.Fields;

/// <summary>Writes the text of fields that are made from a pattern.</summary>
internal sealed class GeneratedTextHandler(ILiquidTemplateManager liquid) : ContentFieldHandler<TextField>
{
    public override Task UpdatedAsync(UpdateContentFieldContext context, TextField field) => GenerateAsync(context, field);

    public override Task CreatedAsync(CreateContentFieldContext context, TextField field) => GenerateAsync(context, field);

    private async Task GenerateAsync(ContentFieldContextBase context, TextField field)
    {
        var settings = context.ContentPartFieldDefinition.GetSettings<TextFieldSettings>();
        if (settings.Type == FieldBehaviorType.Editable || string.IsNullOrEmpty(settings.Pattern))
            return;

        var model = new EditTextFieldViewModel
        {
            Text = field.Text,
            Field = field,
            PartFieldDefinition = context.ContentPartFieldDefinition,
        };

        field.Text = (await liquid.RenderAsync(settings.Pattern, model, context.ContentItem)).Trim();
    }
}
