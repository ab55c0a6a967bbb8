namespace OrchardCore.ResourceManagement;

/// <summary>Names what a page asks for and can't have, once for a tenant; the page goes on without it.</summary>
internal sealed class MissingResources(ILogger<MissingResources> logger, IHostEnvironment environment, ShellSettings tenant)
{
    private const int Most = 1000;

    private static readonly FrozenSet<string> Orchards = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "jQuery", "jQuery.slim", "jQuery-ui", "jQuery-ui-i18n", "jQuery.easing", "jquery-validation", "jquery-validation-unobtrusive",
        "bootstrap", "bootstrap-rtl", "bootstrap-select", "bootstrap-slider", "popper", "popperjs", "font-awesome",
        "font-awesome-v4-shims", "material-icons", "codemirror", "monaco", "monaco-loader", "vuejs", "vue-multiselect", "vuedraggable",
        "Sortable", "trumbowyg", "trumbowyg-plugins", "js-cookie", "nouislider", "leaflet", "chartjs", "tom-select");

    private readonly ConcurrentDictionary<string, bool> _told = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What a developer reads in the page; null where visitors do.</summary>
    public string? Tell(RequireSettings asked, string what)
    {
        var message = Message(asked, what);
        if (_told.Count < Most && _told.TryAdd(message, true))
            logger.LogError("A page of the tenant '{Tenant}' goes on without a resource. {Problem}", tenant.Name, message);

        return environment.IsDevelopment() ? message : null;
    }

    private static string Message(RequireSettings asked, string what)
    {
        var (template, line) = asked.Origin;
        var where = template is null ? "The page" : line > 0 ? $"{template}, line {line}," : template;
        var stock = Orchards.Contains(what.Split('\'')[1])
            ? " It is one of Orchard Core's own, which come with its OrchardCore.Resources and which this host does not carry."
            : "";
        return $"{where} asks for {what}.{stock} Define it in a ResourceManifest of a module or by a src beside its name, or take it out.";
    }
}
