namespace OrchardCore.DisplayManagement.Implementation;

public interface IShapeFactoryEvents
{
    void Created(ShapeCreatedContext context);
    void Creating(ShapeCreatingContext context);
}
