namespace OrchardCore.ContentManagement.Handlers;

/// <summary>The parts of one content type with their classes, and with the handlers that take part in their lives.</summary>
internal sealed record TypePlan(IReadOnlyList<PartPlan> Parts)
{
    public FrozenDictionary<string, Type> PartTypes { get; } =
        Parts.ToFrozenDictionary(part => part.Definition.Name, part => part.Type);
}

/// <summary>One part of a content type.</summary>
internal sealed record PartPlan(
    ContentTypePartDefinition Definition, Type Type, Type[] Handlers, IReadOnlyList<FieldPlan> Fields)
{
    /// <summary>Whether the part, or one of its fields, has a handler for the event.</summary>
    public bool Handles(string eventName)
    {
        foreach (var handler in Handlers)
        {
            if (HandlerEvents.Handles(handler, eventName))
                return true;
        }

        foreach (var field in Fields)
        {
            if (field.Handles(eventName))
                return true;
        }

        return false;
    }
}

/// <summary>One field of a part.</summary>
internal sealed record FieldPlan(ContentPartFieldDefinition Definition, Type Type, Type[] Handlers)
{
    public bool Handles(string eventName)
    {
        foreach (var handler in Handlers)
        {
            if (HandlerEvents.Handles(handler, eventName))
                return true;
        }

        return false;
    }
}
