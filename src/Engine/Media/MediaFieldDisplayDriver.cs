using OrchardCore.Media.Settings;

namespace OrchardCore.Media;

/// <summary>Files of the library with their alternative texts: no picture without words.</summary>
internal sealed class MediaFieldDisplayDriver(IMediaFileStore files, IStringLocalizer<MediaFieldDisplayDriver> texts)
    : FieldEditor<MediaField, DisplayMediaFieldViewModel, EditMediaFieldViewModel, MediaFieldSettings>(
        texts, nameof(EditMediaFieldViewModel.Paths))
{
    protected override void Show(EditMediaFieldViewModel form, MediaField field) => form.Paths = PostedMedia.Write(field);

    protected override ValueTask DescribeAsync(EditMediaFieldViewModel form, BuildFieldEditorContext context)
    {
        var settings = SettingsOf(context.PartFieldDefinition);
        (form.AllowMediaText, form.AllowedExtensions) = (settings.AllowMediaText, settings.AllowedExtensions);
        return default;
    }

    protected override LocalizedString? Problem(EditMediaFieldViewModel form, bool isBound, string name) =>
        PostedMedia.TryRead(form.Paths, out _) ? null : S["The files of {0} can't be read.", name];

    protected override ValueTask<bool> IsAsShownAsync(EditMediaFieldViewModel form, MediaField field) =>
        new(Typed.IsSame(PostedMedia.Lines(form.Paths), PostedMedia.Lines(PostedMedia.Write(field))));

    protected override async ValueTask TakeAsync(
        MediaField field, EditMediaFieldViewModel form, UpdateFieldEditorContext context)
    {
        PostedMedia.TryRead(form.Paths, out var media);
        var before = field.Paths;
        (field.Paths, field.MediaTexts) =
            ([.. media.Select(one => one.Path)], [.. media.Select(one => one.MediaText ?? "")]);

        await foreach (var problem in ProblemsAsync(field, before, context.PartFieldDefinition))
            context.Updater.ModelState.AddModelError($"{Prefix}.{nameof(form.Paths)}", problem);
    }

    protected override bool IsEmpty(MediaField field) => field.Paths.Length == 0;

    private async IAsyncEnumerable<string> ProblemsAsync(MediaField field, string[] before, ContentPartFieldDefinition definition)
    {
        var settings = SettingsOf(definition);
        if (!settings.Multiple && field.Paths.Length > 1)
            yield return S["{0} takes one file.", definition.DisplayName()];

        for (var i = 0; i < field.Paths.Length; i++)
        {
            // A file that is gone since, or not here yet, is no reason to refuse the rest of the form.
            if (before.Contains(field.Paths[i]))
                continue;
            if (!((TenantFiles)files).IsInside(field.Paths[i]) || await files.GetFileInfoAsync(field.Paths[i]) is null)
                yield return S["There is no file '{0}' in the media.", field.Paths[i]];
            if (settings.AllowMediaText && field.MediaTexts[i].Length == 0)
                yield return S["Say what '{0}' shows, for those who can't see it.", field.Paths[i]];
        }
    }
}

/// <summary>The files in a form: a JSON array, as Orchard's script writes it, or a line each: path | alternative text.</summary>
internal static class PostedMedia
{
    public static string Write(MediaField field) => JsonSerializer.Serialize(field.Paths.Select((path, i) =>
        new EditMediaFieldItemInfo { Path = path, MediaText = field.MediaTexts.ElementAtOrDefault(i) }), JsonSerializerOptions.Web);

    public static string Lines(string? paths) => TryRead(paths, out var media)
        ? string.Join('\n', media.Select(one => string.IsNullOrEmpty(one.MediaText) ? one.Path : $"{one.Path} | {one.MediaText}"))
        : paths ?? "";

    public static bool TryRead(string? paths, out EditMediaFieldItemInfo[] media)
    {
        var isRead = PostedRows.TryRead(
            paths, row => new EditMediaFieldItemInfo { Path = row[0], MediaText = row.ElementAtOrDefault(1) }, out media);
        media = [.. media.Where(one => !one.IsRemoved)];
        return isRead;
    }
}
