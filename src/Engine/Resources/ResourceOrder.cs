namespace OrchardCore.ResourceManagement;

/// <summary>Puts resources behind what they depend on; otherwise the first ones asked for come first.</summary>
internal static class ResourceOrder
{
    public static IEnumerable<(ResourceDefinition Resource, RequireSettings Settings)> Of(
        IReadOnlyCollection<RequireSettings> required, Func<RequireSettings, ResourceDefinition?> find,
        ResourceManagementOptions options, Action<RequireSettings, string> refuse)
    {
        var visit = new Visit(required, find, options, refuse);
        foreach (var settings in required)
            visit.Add(settings, settings, [], isAsked: true);

        return visit.Ordered.OrderBy(entry => entry.Settings.Position switch
        {
            ResourcePosition.First => 0,
            ResourcePosition.Last => 2,
            _ => 1,
        });
    }

    private sealed class Visit(
        IReadOnlyCollection<RequireSettings> required, Func<RequireSettings, ResourceDefinition?> find,
        ResourceManagementOptions options, Action<RequireSettings, string> refuse)
    {
        private readonly Dictionary<string, RequireSettings> _known = new(StringComparer.OrdinalIgnoreCase);

        public List<(ResourceDefinition Resource, RequireSettings Settings)> Ordered { get; } = [];

        public void Add(RequireSettings settings, RequireSettings asked, HashSet<string> path, bool isAsked)
        {
            if (_known.TryGetValue(settings.Name, out var known))
            {
                known.CombinePosition(settings);
                return;
            }

            if (find(settings) is not { } resource)
            {
                refuse(asked, $"the {settings.Type} '{settings.Name}'" +
                    (settings.Version is { } version ? $" in version {version}" : "") +
                    (isAsked ? "" : $", which '{path.Last()}' depends on") + ": no feature of this tenant defines it");
                return;
            }

            if (!path.Add(settings.Name))
            {
                refuse(asked, $"the {settings.Type} '{settings.Name}', which depends on itself");
                return;
            }

            settings.Position = settings.Position == default ? resource.Position : settings.Position;
            foreach (var needed in (resource.Dependencies ?? []).Concat(isAsked ? settings.Dependencies ?? [] : []))
                Add(Needed(needed, settings), asked, path, isAsked: false);

            path.Remove(settings.Name);
            _known[settings.Name] = settings;
            Ordered.Add((resource, settings));
        }

        /// <summary>"jQuery:3" asks for a version.</summary>
        private RequireSettings Needed(string dependency, RequireSettings dependent)
        {
            var parts = dependency.Split(':', 2);
            if (required.FirstOrDefault(asked => asked.Name.Equals(parts[0], StringComparison.OrdinalIgnoreCase)) is { } own)
                return own.CombinePosition(dependent);

            var settings = new RequireSettings(options)
            {
                Type = dependent.Type, Name = parts[0], Version = parts.Length > 1 ? parts[1] : null,
            };
            settings.DebugMode = dependent.DebugMode;
            return settings.CombinePosition(dependent);
        }
    }
}
