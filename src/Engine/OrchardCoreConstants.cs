namespace OrchardCore;

/// <summary>Names that modules share.</summary>
public static class OrchardCoreConstants
{
    public static class Roles
    {
        public const string Administrator = "Administrator";
        public const string Anonymous = "Anonymous";
        public const string Authenticated = "Authenticated";
        public const string Author = "Author";
        public const string Contributor = "Contributor";
        public const string Editor = "Editor";
        public const string Moderator = "Moderator";
    }

    public static class DisplayType
    {
        public const string Detail = "Detail";
        public const string DetailAdmin = "DetailAdmin";
        public const string Summary = "Summary";
        public const string SummaryAdmin = "SummaryAdmin";
    }
}
