using System.Reflection.Emit;

namespace OrchardCore.DisplayManagement.Implementation;

/// <summary>
/// Makes shapes that are their model: a subclass of the model, emitted once per type and process,
/// that hands every member of a shape to a <see cref="ShapeViewModel"/> it holds.
/// </summary>
internal static class ShapeProxy
{
    private static readonly ConcurrentDictionary<Type, Lazy<Type>> _types = new();
    private static readonly ModuleBuilder _module = AssemblyBuilder
        .DefineDynamicAssembly(new("OrchardCore.DisplayManagement.Proxies"), AssemblyBuilderAccess.Run)
        .DefineDynamicModule("Proxies");
    private static readonly Lock _emitting = new();

    internal static IShape Create(Type model)
    {
        if (!typeof(IShape).IsAssignableFrom(model))
            model = _types.GetOrAdd(model, static type => new(() => Emit(type))).Value;

        return (IShape)Activator.CreateInstance(model, nonPublic: true)!;
    }

    private static Type Emit(Type model)
    {
        var constructor = model.GetConstructor(Type.EmptyTypes);
        if (model.IsSealed || !model.IsVisible || constructor is null)
        {
            throw new InvalidOperationException(
                $"The view model {model} must be public, not sealed, with a public constructor without parameters, " +
                "or derive from ShapeViewModel.");
        }

        lock (_emitting)
        {
            var type = _module.DefineType($"{model.FullName}+Shape{_types.Count}", TypeAttributes.Public, model,
                [typeof(IShape), typeof(IPositioned)]);
            var shape = type.DefineField("_shape", typeof(ShapeViewModel), FieldAttributes.Private);
            EmitConstructor(type, shape, constructor);
            foreach (var method in typeof(IShape).GetMethods().Concat(typeof(IPositioned).GetMethods()))
                EmitForward(type, shape, method);

            return type.CreateType();
        }
    }

    private static void EmitConstructor(TypeBuilder type, FieldBuilder shape, ConstructorInfo parent)
    {
        var il = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, []).GetILGenerator();
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Call, parent);
        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Newobj, typeof(ShapeViewModel).GetConstructor(Type.EmptyTypes)!);
        il.Emit(OpCodes.Stfld, shape);
        il.Emit(OpCodes.Ret);
    }

    // Explicit, so that a model may have an Id, a Position or Items of its own.
    private static void EmitForward(TypeBuilder type, FieldBuilder shape, MethodInfo method)
    {
        var parameters = Array.ConvertAll(method.GetParameters(), parameter => parameter.ParameterType);
        var forward = type.DefineMethod($"{method.DeclaringType!.Name}.{method.Name}",
            MethodAttributes.Private | MethodAttributes.Virtual | MethodAttributes.Final | MethodAttributes.NewSlot
            | MethodAttributes.HideBySig, method.ReturnType, parameters);
        var il = forward.GetILGenerator();

        il.Emit(OpCodes.Ldarg_0);
        il.Emit(OpCodes.Ldfld, shape);
        for (var i = 1; i <= parameters.Length; i++)
            il.Emit(OpCodes.Ldarg_S, (byte)i);

        il.Emit(OpCodes.Callvirt, method);
        if (method.Name == nameof(IShape.AddAsync))
        {
            // The answer is the shape itself, not the one inside.
            il.Emit(OpCodes.Pop);
            il.Emit(OpCodes.Ldarg_0);
            il.Emit(OpCodes.Newobj, typeof(ValueTask<IShape>).GetConstructor([typeof(IShape)])!);
        }

        il.Emit(OpCodes.Ret);
        type.DefineMethodOverride(forward, method);
    }
}
