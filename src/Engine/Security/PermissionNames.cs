namespace OrchardCore.Security.Permissions;

internal static class PermissionNames
{
    public const string SiteOwner = "SiteOwner";

    extension(Permission permission)
    {
        /// <summary>The names of the permissions whose holder has this one: its own and all that imply it.</summary>
        public HashSet<string> GrantingNames()
        {
            // Permissions may imply one another in a circle.
            var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { SiteOwner };
            var open = new Stack<Permission>([permission]);
            while (open.TryPop(out var next))
            {
                if (!names.Add(next.Name))
                    continue;

                foreach (var implying in next.ImpliedBy)
                {
                    if (implying is not null)
                        open.Push(implying);
                }
            }

            return names;
        }
    }
}
