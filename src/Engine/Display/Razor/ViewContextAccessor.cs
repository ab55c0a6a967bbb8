namespace OrchardCore.DisplayManagement;

/// <summary>The view that the request's action shows, while it does.</summary>
public class ViewContextAccessor
{
    public ViewContext? ViewContext { get; set; }
}
