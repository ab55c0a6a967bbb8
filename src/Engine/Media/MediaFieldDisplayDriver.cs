using OrchardCore.Media.Fields;
using OrchardCore.Media.Settings;
using OrchardCore.Media.ViewModels;

namespace OrchardCore.Media.Drivers;

/// <summary>Files of the library, a line each with its alternative text: no picture without words.</summary>
internal sealed class MediaFieldDisplayDriver(IMediaFileStore files, IStringLocalizer<MediaFieldDisplayDriver> S)
    : ContentFieldDisplayDriver<MediaField>
{
    public override IDisplayResult Display(MediaField field, BuildFieldDisplayContext context) =>
        Initialize<DisplayMediaFieldViewModel>(GetDisplayShapeType(context), model =>
            (model.Field, model.Part, model.PartFieldDefinition) =
                (field, context.ContentPart, context.PartFieldDefinition))
            .Location("Detail", "Content")
            .Location("Summary", "Content");

    public override IDisplayResult Edit(MediaField field, BuildFieldEditorContext context) =>
        this.Fields(GetEditorShapeType(context), Prefix, context, fields => fields.Lines(
            nameof(EditMediaFieldViewModel.Paths), context.PartFieldDefinition.DisplayName(), Lines(field),
            S["A line each: path | what the picture shows"]));

    public override async Task<IDisplayResult?> UpdateAsync(MediaField field, UpdateFieldEditorContext context)
    {
        var form = new EditMediaFieldViewModel();
        await context.Updater.TryUpdateModelAsync(form, Prefix, it => it.Paths!);
        var settings = context.PartFieldDefinition.GetSettings<MediaFieldSettings>();
        var rows = (form.Paths ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('|', 2, StringSplitOptions.TrimEntries)).ToArray();

        (field.Paths, field.MediaTexts) = ([.. rows.Select(row => row[0])], [.. rows.Select(row => row.ElementAtOrDefault(1) ?? "")]);
        await foreach (var problem in ProblemsAsync(field, settings, context.PartFieldDefinition.DisplayName()))
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(form.Paths)}", problem);

        return Edit(field, context);
    }

    private async IAsyncEnumerable<string> ProblemsAsync(MediaField field, MediaFieldSettings settings, string name)
    {
        if (settings.Required && field.Paths.Length == 0)
            yield return S["A value is required for {0}.", name];
        if (!settings.Multiple && field.Paths.Length > 1)
            yield return S["{0} takes one file.", name];
        for (var i = 0; i < field.Paths.Length; i++)
        {
            if (!((TenantFiles)files).IsInside(field.Paths[i]) || await files.GetFileInfoAsync(field.Paths[i]) is null)
                yield return S["There is no file '{0}' in the media.", field.Paths[i]];
            if (settings.AllowMediaText && field.MediaTexts[i].Length == 0)
                yield return S["Say what '{0}' shows, for those who can't see it.", field.Paths[i]];
        }
    }

    private static string Lines(MediaField field) => string.Join('\n', field.Paths.Select((path, i) =>
        field.MediaTexts.ElementAtOrDefault(i) is { Length: > 0 } text ? $"{path} | {text}" : path));
}
