using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OrchardCore.DisplayManagement.TagHelpers;

/// <summary>Shows a shape whose properties are the element's attributes.</summary>
public abstract class BaseShapeTagHelper : TagHelper
{
    protected const string PropertyPrefix = "prop-";
    protected const string PropertyDictionaryName = "prop-all";

#pragma warning disable CA1051, IDE1006 // The names that those who derive from it know.
    protected IShapeFactory _shapeFactory;
    protected IDisplayHelper _displayHelper;
#pragma warning restore CA1051, IDE1006

    protected BaseShapeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) =>
        (_shapeFactory, _displayHelper) = (shapeFactory, displayHelper);

    public string? Type { get; set; }

    /// <summary>Values that are no text: <c>prop-item="@item"</c>.</summary>
    [HtmlAttributeName(PropertyDictionaryName, DictionaryAttributePrefix = PropertyPrefix)]
    public IDictionary<string, object> Properties { get; set; } = new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);

    public override async Task ProcessAsync(TagHelperContext tagHelperContext, TagHelperOutput output)
    {
        var shape = await _shapeFactory.CreateAsync(string.IsNullOrWhiteSpace(Type) ? output.TagName! : Type);
        foreach (var (name, value) in Properties)
            shape.Properties[ShapeNames.Pascal(name)] = value;

        foreach (var attribute in output.Attributes)
            Describe(shape, attribute.Name, attribute.Value?.ToString() ?? "");

        Cache(shape, output.Attributes);
        tagHelperContext.Items[typeof(IShape)] = shape;
        await output.GetChildContentAsync();
        output.TagName = null;
        output.Content.SetHtmlContent(await _displayHelper.ShapeExecuteAsync(shape));
    }

    private static void Describe(IShape shape, string name, string value)
    {
        switch (name)
        {
            case "id":
                shape.Id = value;
                break;
            case "alternate":
                shape.Metadata.Alternates.Add(value);
                break;
            case "wrapper":
                shape.Metadata.Wrappers.Add(value);
                break;
            default:
                if (name == "display-type")
                    shape.Metadata.DisplayType = value;

                if (!name.StartsWith("cache-", StringComparison.Ordinal))
                    shape.Properties.TryAdd(ShapeNames.Pascal(name), value);

                break;
        }
    }

    private static void Cache(IShape shape, TagHelperAttributeList attributes)
    {
        if (Text("cache-id") is not { Length: > 0 } id)
            return;

        shape.Metadata.Cache(id).Describe(
            Text("cache-context"), Text("cache-tag"), Text("cache-fixed-duration"), Text("cache-sliding-duration"));

        string? Text(string name) => attributes[name]?.Value?.ToString();
    }
}

[HtmlTargetElement("shape", Attributes = nameof(Type))]
public class ShapeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) : BaseShapeTagHelper(shapeFactory, displayHelper);

/// <summary>A time in the time zone of the site.</summary>
[HtmlTargetElement("datetime")]
[HtmlTargetElement("date-time")]
public class DateTimeTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) : TagHelper
{
    public DateTime? Utc { get; set; }
    public string? Format { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ShowAsync("DateTime", shapeFactory, displayHelper, output, ("Utc", Utc), ("Format", Format));
}

/// <summary>How long ago a time is.</summary>
[HtmlTargetElement("timespan")]
[HtmlTargetElement("time-span")]
public class TimeSpanTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) : TagHelper
{
    public DateTime? Utc { get; set; }
    public DateTime? Origin { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ShowAsync("TimeSpan", shapeFactory, displayHelper, output, ("Utc", Utc), ("Origin", Origin));
}

/// <summary>Puts its content into a zone of the layout.</summary>
[HtmlTargetElement("zone", Attributes = "name")]
public class ZoneTagHelper(ILayoutAccessor layoutAccessor, ILogger<ZoneTagHelper> logger) : TagHelper
{
    public string? Name { get; set; }
    public string? Position { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.SuppressOutput();
        if (string.IsNullOrEmpty(Name))
            logger.LogError("A <zone> has no name: what stands in it is not shown. Give it the name of a zone of the layout.");
        else
            await (await layoutAccessor.GetLayoutAsync()).Zones[Name].AddAsync(content, Position);
    }
}

/// <summary>What is said of the shape that it stands in.</summary>
[HtmlTargetElement("metadata")]
public class ShapeMetadataTagHelper : TagHelper
{
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        await ChangedShape.ChangeAsync(context, output, (shape, _) =>
            shape.Metadata.DisplayType = output.Attributes["display-type"]?.Value?.ToString() ?? shape.Metadata.DisplayType);
        await output.GetChildContentAsync();
    }
}

[HtmlTargetElement("add-alternate", ParentTag = "metadata", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public class AddAlternateTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, name) => shape.Metadata.Alternates.Add(name));
}

[HtmlTargetElement("remove-alternate", ParentTag = "metadata", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public class RemoveAlternateTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, name) => shape.Metadata.Alternates.Remove(name));
}

[HtmlTargetElement("clear-alternates", ParentTag = "metadata", TagStructure = TagStructure.WithoutEndTag)]
public class ClearAlternatesTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, _) => shape.Metadata.Alternates.Clear());
}

[HtmlTargetElement("add-wrapper", ParentTag = "metadata", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public class AddWrapperTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, name) => shape.Metadata.Wrappers.Add(name));
}

[HtmlTargetElement("remove-wrapper", ParentTag = "metadata", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public class RemoveWrapperTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, name) => shape.Metadata.Wrappers.Remove(name));
}

[HtmlTargetElement("clear-wrappers", ParentTag = "metadata", TagStructure = TagStructure.WithoutEndTag)]
public class ClearWrappersTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, _) => shape.Metadata.Wrappers.Clear());
}

[HtmlTargetElement("add-class", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public class AddClassTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, name) => shape.Classes.Add(name));
}

[HtmlTargetElement("remove-class", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
public class RemoveClassTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, name) => shape.Classes.Remove(name));
}

[HtmlTargetElement("clear-classes", TagStructure = TagStructure.WithoutEndTag)]
public class ClearClassesTagHelper : TagHelper
{
    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output) =>
        ChangedShape.ChangeAsync(context, output, (shape, _) => shape.Classes.Clear());
}

[HtmlTargetElement("add-property", Attributes = "name")]
public class AddPropertyTagHelper : TagHelper
{
    [HtmlAttributeName("name")]
    public string? Name { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = output.Attributes["value"]?.Value ?? new Microsoft.AspNetCore.Html.HtmlString((await output.GetChildContentAsync()).GetContent());
        await ChangedShape.ChangeAsync(context, output, (shape, _) => shape.Properties[(Name ?? "").Trim()] = value);
    }
}

[HtmlTargetElement("input", Attributes = "asp-is-disabled")]
public class InputIsDisabledTagHelper : TagHelper
{
    [HtmlAttributeName("asp-is-disabled")]
    public bool IsDisabled { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (IsDisabled)
            output.Attributes.SetAttribute("disabled", "disabled");
    }
}

/// <summary>Marks the element around a field that was filled in wrongly.</summary>
[HtmlTargetElement("*", Attributes = "asp-validation-class-for")]
public class ValidationMessageTagHelper(IHtmlHelper htmlHelper) : TagHelper
{
    public override int Order => -1000;

    [HtmlAttributeNotBound]
    [ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    [HtmlAttributeName("asp-validation-class-for")]
    public ModelExpression? For { get; set; }

    public override Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        (htmlHelper as IViewContextAware)?.Contextualize(ViewContext);
        if (For is not null && ViewContext.ViewData.ModelState.TryGetValue(htmlHelper.Name(For.Name), out var entry) && entry.Errors.Count > 0)
            output.Attributes.SetAttribute("class", $"{output.Attributes["class"]?.Value} has-validation-error".Trim());

        return Task.CompletedTask;
    }
}

/// <summary>What the helpers have in common that show a shape or change the one around them.</summary>
internal static class ChangedShape
{
    public static Task ChangeAsync(TagHelperContext context, TagHelperOutput output, Action<IShape, string> change)
    {
        if (context.Items.TryGetValue(typeof(IShape), out var around) && around is IShape shape)
            change(shape, output.Attributes["name"]?.Value?.ToString() ?? "");

        output.SuppressOutput();
        return Task.CompletedTask;
    }

    public static async Task ShowAsync(
        string type, IShapeFactory shapes, IDisplayHelper display, TagHelperOutput output, params (string Name, object? Value)[] properties)
    {
        var shape = await shapes.CreateAsync(type);
        foreach (var (name, value) in properties)
        {
            if (value is not null)
                shape.Properties[name] = value;
        }

        output.TagName = null;
        output.Content.SetHtmlContent(await display.ShapeExecuteAsync(shape));
    }
}
