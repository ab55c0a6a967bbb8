namespace OrchardCore.Scripting;

public class GlobalMethod
{
    public Func<IServiceProvider, Delegate> AsyncMethod { get; set; } = null!;
    public Func<IServiceProvider, Delegate> Method { get; set; } = null!;
    public string Name { get; set; } = null!;
}
