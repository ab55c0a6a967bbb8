namespace OrchardCore.DisplayManagement.Descriptors;

/// <summary>Binds methods with [Shape] to the types they show; parameters are services, or members of the shape.</summary>
internal static class ShapeMethods
{
    public static void Describe(ShapeTableBuilder builder, Type provider)
    {
        foreach (var method in provider.GetMethods(BindingFlags.Public | BindingFlags.Instance))
        {
            if (method.GetCustomAttribute<ShapeAttribute>() is not { } shape)
                continue;

            var parameters = method.GetParameters();
            builder.Describe(shape.ShapeType ?? method.Name).BoundAs(
                $"{provider.FullName}.{method.Name}", context => InvokeAsync(provider, method, parameters, context));
        }
    }

    private static async Task<IHtmlContent> InvokeAsync(
        Type provider, MethodInfo method, ParameterInfo[] parameters, DisplayContext context)
    {
        var result = method.Invoke(
            context.ServiceProvider.GetRequiredService(provider),
            BindingFlags.DoNotWrapExceptions, null,
            Array.ConvertAll(parameters, parameter => Value(parameter, context)), CultureInfo.CurrentCulture);

        return result switch
        {
            null => HtmlString.Empty,
            Task<IHtmlContent> task => await task,
            ValueTask<IHtmlContent> task => await task,
            IHtmlContent html => html,
            _ => new HtmlContentBuilder().Append(Convert.ToString(result, CultureInfo.CurrentCulture) ?? ""),
        };
    }

    private static object? Value(ParameterInfo parameter, DisplayContext context)
    {
        var type = parameter.ParameterType;
        if (type == typeof(DisplayContext))
            return context;

        if (type == typeof(IDisplayHelper))
            return context.DisplayHelper;

        if (string.Equals(parameter.Name, "Shape", StringComparison.OrdinalIgnoreCase) || type.IsInstanceOfType(context.Value) && type != typeof(object))
            return context.Value;

        var name = char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..];
        if (context.Value.Properties.TryGetValue(parameter.Name, out var value) || context.Value.Properties.TryGetValue(name, out value))
            return value is null || type.IsInstanceOfType(value) ? value : Convert.ChangeType(value, Nullable.GetUnderlyingType(type) ?? type, CultureInfo.InvariantCulture);

        if (context.Value.GetType().GetProperty(name) is { } property && type.IsAssignableFrom(property.PropertyType))
            return property.GetValue(context.Value);

        return context.ServiceProvider.GetService(type)
            ?? (type.IsValueType && Nullable.GetUnderlyingType(type) is null ? Activator.CreateInstance(type) : null);
    }
}
