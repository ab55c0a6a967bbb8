namespace OrchardCore.ContentFields.Fields;

/// <summary>What a picker offers: first what is chosen, then what could be.</summary>
internal sealed class PickerChoices(
    IEnumerable<IContentPickerResultProvider> contents, IEnumerable<IUserPickerResultProvider> users)
{
    public async Task<IEnumerable<Choice>> OfContentAsync(EditContentPickerFieldViewModel model)
    {
        var settings = model.PartFieldDefinition.GetSettings<ContentPickerFieldSettings>();
        var offered = contents.LastOrDefault() is { } provider
            ? await provider.Search(new()
            {
                ContentTypes = settings.DisplayedContentTypes,
                DisplayAllContentTypes = settings.DisplayAllContentTypes,
                PartFieldDefinition = model.PartFieldDefinition,
            })
            : [];

        return Choices(settings.Multiple || settings.Required && model.SelectedItems.Count > 0, settings.Placeholder,
            model.SelectedItems.Select(item => (item.Id ?? "", item.DisplayText ?? "")),
            offered.Select(item => (item.ContentItemId, item.DisplayText)));
    }

    public async Task<IEnumerable<Choice>> OfUsersAsync(EditUserPickerFieldViewModel model)
    {
        var settings = model.PartFieldDefinition.GetSettings<UserPickerFieldSettings>();
        var offered = users.LastOrDefault() is { } provider
            ? await provider.Search(new()
            {
                DisplayAllUsers = settings.DisplayAllUsers,
                Roles = settings.DisplayedRoles,
                PartFieldDefinition = model.PartFieldDefinition,
            })
            : [];

        return Choices(settings.Multiple || settings.Required && model.SelectedUsers.Count > 0, settings.Placeholder,
            model.SelectedUsers.Select(user => (user.Id ?? "", user.DisplayText ?? "")),
            offered.Select(user => (user.UserId ?? "", user.DisplayText ?? "")));
    }

    private static IEnumerable<Choice> Choices(
        bool noneIsMeaningless, string? placeholder, IEnumerable<(string Id, string Text)> chosen,
        IEnumerable<(string Id, string Text)> offered)
    {
        var selected = chosen.Select(item => new Choice(item.Id, item.Text, Selected: true)).ToArray();
        var others = offered.Where(item => !Array.Exists(selected, one => one.Value == item.Id))
            .Select(item => new Choice(item.Id, item.Text));

        return noneIsMeaningless ? [.. selected, .. others] : [new("", placeholder ?? ""), .. selected, .. others];
    }
}
