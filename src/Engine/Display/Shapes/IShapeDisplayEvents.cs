namespace OrchardCore.DisplayManagement.Implementation;

public interface IShapeDisplayEvents
{
    Task DisplayedAsync(ShapeDisplayContext context);
    Task DisplayingAsync(ShapeDisplayContext context);
    Task DisplayingFinalizedAsync(ShapeDisplayContext context);
}
