namespace OrchardCore.Environment.Extensions;

/// <summary>
/// Every feature of the process: the engine's own, and those of the modules that the host names. What can't be had is
/// left out by name, with all that needs it.
/// </summary>
internal sealed class ModuleCatalog
{
    private readonly Dictionary<string, CatalogFeature> _features = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, FeatureSet> _sets = new(StringComparer.OrdinalIgnoreCase);
    private readonly FrozenDictionary<string, CatalogExtension> _themes;
    private readonly List<LeftOut> _leftOut;

    public ModuleCatalog(IEnumerable<CatalogFeature> builtIn, IEnumerable<Assembly> modules, List<LeftOut>? leftOut = null)
    {
        _leftOut = leftOut ?? [];
        foreach (var feature in builtIn)
            Add(feature);

        foreach (var module in modules)
            AddModule(ModuleReader.Read(module, _leftOut));

        LeaveOutRings();
        LeaveOutNeedy();
        All = Resolve(_features.Keys);
        _themes = Extensions.Where(extension => extension.ModuleInfo is ThemeAttribute)
            .ToFrozenDictionary(extension => extension.Id, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The features of the engine, and of the modules that <paramref name="host"/> was built with.</summary>
    public static ModuleCatalog Of(Assembly? host)
    {
        var leftOut = new List<LeftOut>();
        return new(BuiltInFeatures.Assemble(), host is null ? [] : [.. ModuleReader.Load(host, leftOut)], leftOut);
    }

    public FeatureSet All { get; }

    /// <summary>What the host's modules declare and can't be had.</summary>
    public IReadOnlyList<LeftOut> LeftOut => _leftOut;

    public IEnumerable<CatalogExtension> Extensions => _features.Values.Select(feature => feature.Owner).Distinct();

    public IEnumerable<Assembly> Assemblies =>
        Extensions.Select(extension => extension.Assembly).Append(typeof(ModuleCatalog).Assembly).Distinct();

    public CatalogExtension? Theme(string name) => _themes.GetValueOrDefault(name);

    public CatalogFeature? Find(string id) => _features.GetValueOrDefault(id);

    /// <summary>Why a feature isn't there, for whoever wants it.</summary>
    public string WhyMissing(string id) =>
        _leftOut.Find(left => string.Equals(left.Id, id, StringComparison.OrdinalIgnoreCase))?.Reason ??
        (OrchardNames.HasFeature(id)
            ? OrchardNames.OnlyThere([id]).Single()
            : $"No module of this host declares the feature '{id}'. Add the module that does to the host, or take the feature out.");

    /// <summary>The id of the module that is <paramref name="assembly"/>; the name of the engine's own says nothing.</summary>
    public string ModuleOf(Assembly assembly) =>
        Extensions.FirstOrDefault(extension => extension.Assembly == assembly)?.Id ?? assembly.GetName().Name!;

    /// <summary>The known ones of <paramref name="ids"/> and all that they need, dependencies first.</summary>
    public FeatureSet Resolve(IEnumerable<string> ids)
    {
        var always = _features.Values.Where(feature => feature.IsAlwaysEnabled).Select(feature => feature.Id);
        var wanted = always.Concat(ids).Where(_features.ContainsKey)
            .Distinct(StringComparer.OrdinalIgnoreCase).Select(id => _features[id])
            .OrderBy(feature => feature.Priority).ThenBy(feature => feature.Id, StringComparer.Ordinal).ToArray();

        return Set(wanted, Order);
    }

    /// <summary>The features but for one that failed, and all that need it.</summary>
    public FeatureSet Without(FeatureSet features, string failed) =>
        Set([.. features.Features.Where(feature => !Order([feature]).Exists(needed => needed.Id == failed))], found => found);

    /// <summary>The known ones of <paramref name="ids"/> and all that they need, dependencies first; no others.</summary>
    public IReadOnlyList<CatalogFeature> Order(IEnumerable<string> ids) =>
        Order([.. ids.Where(_features.ContainsKey).Select(id => _features[id])]);

    private FeatureSet Set(CatalogFeature[] features, Func<CatalogFeature[], IReadOnlyList<CatalogFeature>> order) =>
        _sets.GetOrAdd(string.Join(' ', features.Select(feature => feature.Id)), _ => new FeatureSet(order(features)));

    private List<CatalogFeature> Order(CatalogFeature[] wanted)
    {
        var ordered = new List<CatalogFeature>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var feature in wanted)
            Visit(feature);

        return ordered;

        void Visit(CatalogFeature feature)
        {
            if (!seen.Add(feature.Id))
                return;

            foreach (var needed in feature.Dependencies)
                Visit(_features[needed]);

            ordered.Add(feature);
        }
    }

    private void AddModule(IReadOnlyList<CatalogFeature> features)
    {
        if (features is [{ Owner: var module }, ..] && Extensions.FirstOrDefault(known => known.Id == module.Id) is { } first)
            _leftOut.Add(new(module.Assembly.GetName().Name!,
                $"The module '{module.Assembly.GetName().Name}' is left out: it says that its id is '{module.Id}', which is the id " +
                $"of '{first.Assembly.GetName().Name}'. Give it an id of its own in its Manifest.cs."));
        else
            foreach (var feature in features)
                Add(feature);
    }

    private void Add(CatalogFeature feature)
    {
        if (_features.TryAdd(feature.Id, feature))
            return;

        feature.Owner.Remove(feature);
        _leftOut.Add(new(feature.Id,
            $"The feature '{feature.Id}' of the module '{feature.Owner.Id}' is left out: the module " +
            $"'{_features[feature.Id].Owner.Id}' declares one of that id. Give it an id of its own in its Manifest.cs."));
    }

    private void LeaveOut(CatalogFeature feature, string reason)
    {
        _features.Remove(feature.Id);
        feature.Owner.Remove(feature);
        _leftOut.Add(new(feature.Id,
            $"The feature '{feature.Id}' of the module '{feature.Owner.Id}' is left out: {reason}"));
    }

    private void LeaveOutNeedy()
    {
        while (_features.Values.FirstOrDefault(feature => !feature.Dependencies.All(_features.ContainsKey)) is { } needy)
        {
            var missing = needy.Dependencies.First(needed => !_features.ContainsKey(needed));
            LeaveOut(needy, $"it needs '{missing}'. " + (_leftOut.Exists(left => left.Id == missing)
                ? $"{WhyMissing(missing)}"
                : "No module of this host declares that: add the module that does to the host, or take it out of the " +
                  "Dependencies in the Manifest.cs."));
        }
    }

    private void LeaveOutRings()
    {
        var done = new HashSet<CatalogFeature>();
        var path = new List<CatalogFeature>();
        foreach (var feature in _features.Values.ToArray())
            Visit(feature);

        void Visit(CatalogFeature feature)
        {
            if (path.IndexOf(feature) is >= 0 and var start)
            {
                var ring = string.Join("' → '", path.Skip(start).Append(feature).Select(member => member.Id));
                foreach (var member in path.Skip(start).Where(member => _features.ContainsKey(member.Id)))
                    LeaveOut(member, $"it needs itself, '{ring}'. Take one of these out of the Dependencies in a Manifest.cs.");
            }

            if (path.Contains(feature) || !done.Add(feature))
                return;

            path.Add(feature);
            foreach (var needed in feature.Dependencies)
            {
                if (_features.TryGetValue(needed, out var next))
                    Visit(next);
            }

            path.Remove(feature);
        }
    }
}
