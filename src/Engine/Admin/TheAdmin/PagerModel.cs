namespace OrchardCore.Themes.TheAdmin;

internal sealed record PagerModel(int Page, int Pages);
