namespace OrchardCore.Media;

public static class MediaPermissions
{
    public static readonly Permission ManageMedia = new("ManageMediaContent", "Manage Media");
    public static readonly Permission ViewMedia = new("ViewMediaContent", "View media content in all folders", [ManageMedia]);
}
