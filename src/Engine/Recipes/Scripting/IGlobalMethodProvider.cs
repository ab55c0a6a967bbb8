namespace OrchardCore.Scripting;

public interface IGlobalMethodProvider
{
    IEnumerable<GlobalMethod> GetMethods();
}
