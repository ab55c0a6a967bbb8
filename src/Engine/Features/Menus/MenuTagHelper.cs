using Microsoft.AspNetCore.Razor.TagHelpers;
using OrchardCore.DisplayManagement.TagHelpers;

namespace OrchardCore.Menu.TagHelpers;

/// <summary>Shows a menu: <c>&lt;menu alias="alias:main-menu"&gt;</c>.</summary>
[HtmlTargetElement("menu")]
public class MenuTagHelper : BaseShapeTagHelper
{
    public MenuTagHelper(IShapeFactory shapeFactory, IDisplayHelper displayHelper) : base(shapeFactory, displayHelper) => Type = "Menu";
}
