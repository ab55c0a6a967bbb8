namespace OrchardCore.Scripting;

public interface IScriptingScope
{

}
