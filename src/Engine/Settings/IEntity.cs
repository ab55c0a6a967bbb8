namespace OrchardCore.Entities;

public interface IEntity
{
    JsonObject Properties { get; }
}
